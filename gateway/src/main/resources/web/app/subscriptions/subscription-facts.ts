import {type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {moment, number} from '../language/format';
import {t} from '../language/language';
import {type Subscription, filterInWords, typesInWords} from './subscription';

/** What is known of a subscription, and whatever its owner must not overlook. */
export const subscriptionFacts = (subscription: Subscription): TemplateResult => html`
  ${subscription.eventsLostAt
    ? html`<p class="notice notice-failed">${t('subscriptions:lost', {at: moment(subscription.eventsLostAt)})}</p>`
    : nothing}
  ${subscription.disabledAt
    ? html`<p class="notice notice-failed">${t('subscriptions:disabled', {at: moment(subscription.disabledAt)})}</p>`
    : nothing}
  <dl class="subscription-facts">
    ${fact(t('subscriptions:url'), html`<code class="subscription-url">${subscription.delivery.url}</code>`)}
    ${fact(t('subscriptions:pending'), number(subscription.pending))}
    ${fact(t('subscriptions:channel'), label('exchange-channels', subscription.channel))}
    ${fact(t('subscriptions:createdAt'), moment(subscription.createdAt))}
    ${subscription.previousSecretUntil
      ? fact(t('subscriptions:previousSecretUntil'), moment(subscription.previousSecretUntil))
      : nothing}
    ${fact(t('subscriptions:cursor'), html`<code class="subscription-url">${subscription.cursor}</code>`)}
    ${fact(t('subscriptions:eventTypes'), typesInWords(subscription))}
    ${fact(
      t('subscriptions:filter.title'),
      filterInWords(subscription).map(line => html`<div>${line}</div>`),
    )}
  </dl>
`;

const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
