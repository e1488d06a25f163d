import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {moment} from '../language/format';
import {t} from '../language/language';
import type {CodePicker} from '../parts/code-picker';
import {dataTable} from '../parts/data-table';
import {empty} from '../parts/notices';
import {type Page, Pages} from '../parts/pages';
import {Part} from '../parts/part';
import {become, linkTo} from '../shell/address';
import {type Delivery, OUTCOMES, STATES, attemptsTable, deliveryTag, lastOf, outcomeInWords} from './delivery';
import {typeInWords} from './event-types';
import {pathOf} from './subscription';
import '../parts/code-picker';
import '../parts/request-box';

/** What was delivered, is due or was withheld, with each attempt; says `refresh` when it is asked for. */
export class DeliveryLog extends Part {
  static override properties = {subscriptionId: {attribute: false}, query: {attribute: false}};
  declare subscriptionId: string;
  declare query: URLSearchParams;
  private readonly deliveries = new Pages<Page<Delivery>>(this);
  private readonly open = new Set<string>();
  private path = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('subscriptionId') && !changed.has('query')) return;
    const asked = ['state', 'outcome'].flatMap(name =>
      this.query.get(name) ? [[name, this.query.get(name) ?? '']] : [],
    );
    const path = `${pathOf(this.subscriptionId)}/deliveries${asked.length ? `?${new URLSearchParams(asked)}` : ''}`;
    if (path !== this.path) this.deliveries.open((this.path = path));
  }

  refresh(): void {
    this.deliveries.renew();
  }

  override render(): TemplateResult {
    return html`
      <section class="panel" aria-labelledby="deliveries">
        <h2 id="deliveries">${t('subscriptions:deliveries.title')}</h2>
        <p class="quiet">${t('subscriptions:deliveries.hint')}</p>
        <div class="row">
          ${this.picker(
            'state',
            STATES.map(code => ({code, label: t(`subscriptions:deliveries.states.${code}`)})),
          )}
          ${this.picker(
            'outcome',
            OUTCOMES.map(code => ({code, label: outcomeInWords(code)})),
          )}
          <button type="button" @click=${() => this.dispatchEvent(new Event('refresh'))}>
            ${t('subscriptions:deliveries.refresh')}
          </button>
        </div>
        ${this.deliveries.view(({items}) => this.show(items))}
        <request-box .path=${this.path}></request-box>
      </section>
    `;
  }

  private show(deliveries: Delivery[]): TemplateResult {
    if (!deliveries.length) return empty(t('subscriptions:deliveries.none'), t('subscriptions:deliveries.noneHint'));
    return html`${dataTable(
      t('subscriptions:deliveries.caption'),
      [
        {head: t('subscriptions:deliveries.event'), cell: event},
        {head: t('subscriptions:state'), cell: deliveryTag},
        {
          head: t('subscriptions:deliveries.next'),
          cell: ({nextAttemptAt}) => (nextAttemptAt ? moment(nextAttemptAt) : '–'),
        },
        {head: t('subscriptions:deliveries.attempts'), cell: delivery => this.attempts(delivery)},
      ],
      deliveries,
    )}
    ${this.deliveries.more()}`;
  }

  private attempts({eventId, attempts}: Delivery): TemplateResult {
    const last = lastOf(attempts);
    if (!last) return html`${t('subscriptions:deliveries.notYet')}`;
    return html`<details
      ?open=${this.open.has(eventId)}
      @toggle=${(toggle: Event) => this.keep(eventId, (toggle.target as HTMLDetailsElement).open)}
    >
      <summary>
        ${t('subscriptions:deliveries.tried', {count: attempts.length, outcome: outcomeInWords(last.outcome)})}
      </summary>
      ${this.open.has(eventId) ? attemptsTable(attempts) : nothing}
    </details>`;
  }

  /** What is open stays so when later deliveries move the rows. */
  private keep(eventId: string, isOpen: boolean): void {
    if (isOpen) this.open.add(eventId);
    else this.open.delete(eventId);
    this.requestUpdate();
  }

  private picker(name: string, choices: {code: string; label: string}[]): TemplateResult {
    return html`<code-picker
      .legend=${t(`subscriptions:deliveries.${name}`)}
      .choices=${choices}
      .value=${(this.query.get(name) ?? '').split(',').filter(Boolean)}
      @change=${(changed: Event) =>
        become(
          linkTo(['subscriptions', this.subscriptionId], {
            ...Object.fromEntries(this.query),
            [name]: (changed.target as CodePicker).value,
          }),
        )}
    ></code-picker>`;
  }
}

const event = ({eventId, type, subject}: Delivery): TemplateResult => html`
  ${type ? typeInWords(type) : nothing}
  <div><code class="subscription-url">${eventId}</code></div>
  ${subject ? html`<div class="quiet">${t('subscriptions:deliveries.record')} <code>${subject}</code></div>` : nothing}
`;

customElements.define('delivery-log', DeliveryLog);
