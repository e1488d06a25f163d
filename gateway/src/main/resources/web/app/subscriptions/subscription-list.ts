import {type TemplateResult, html} from 'lit';
import {number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {empty} from '../parts/notices';
import {type Page, Pages} from '../parts/pages';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';
import {type Subscription, filterInWords, stateTag, typesInWords} from './subscription';
import '../parts/request-box';

const PATH = '/api/v1/subscriptions';

/** The subscriptions that the caller owns. */
class SubscriptionList extends Part {
  private readonly subscriptions = new Pages<Page<Subscription>>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.subscriptions.open(PATH);
  }

  override render(): TemplateResult {
    return html`
      <div class="subscription-head">
        <h1>${t('shell:views.subscriptions')}</h1>
        <a class="button primary" href=${linkTo(['subscriptions', 'new'])}>${t('subscriptions:open')}</a>
      </div>
      <p>${t('subscriptions:intro')} <a href="/asyncapi" target="_blank">${t('subscriptions:document')}</a></p>
      ${this.subscriptions.view(({items}) => this.show(items), t('shell:may.subscriptions'))}
    `;
  }

  private show(subscriptions: Subscription[]): TemplateResult {
    return html`
      ${subscriptions.length ? table(subscriptions) : empty(t('subscriptions:none'), t('subscriptions:noneHint'))}
      ${this.subscriptions.more()}
      <request-box .path=${PATH}></request-box>
    `;
  }
}

const table = (subscriptions: Subscription[]): TemplateResult =>
  dataTable(
    t('subscriptions:caption'),
    [
      {
        head: t('subscriptions:name'),
        cell: ({id, name}) => html`<a href=${linkTo(['subscriptions', id])} dir="auto">${name}</a>`,
      },
      {head: t('subscriptions:state'), cell: stateTag},
      {head: t('subscriptions:pending'), cell: ({pending}) => number(pending), figure: true},
      {head: t('subscriptions:url'), cell: ({delivery}) => html`<code class="subscription-url">${delivery.url}</code>`},
      {head: t('subscriptions:eventTypes'), cell: typesInWords},
      {head: t('subscriptions:filter.title'), cell: filtered},
    ],
    subscriptions,
  );

const filtered = (subscription: Subscription): TemplateResult =>
  html`${filterInWords(subscription).map(line => html`<div>${line}</div>`)}`;

customElements.define('subscription-list', SubscriptionList);
