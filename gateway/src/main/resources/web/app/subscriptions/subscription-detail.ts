import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {type Answer, type Asking, send} from '../door/door';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {Sending} from '../parts/sending';
import {go, linkTo} from '../shell/address';
import {type Subscription, pathOf, stateTag} from './subscription';
import {subscriptionFacts} from './subscription-facts';
import type {DeliveryLog} from './delivery-log';
import './confirm-button';
import './delivery-log';
import './replay-dialog';
import './secret-once';
import '../parts/request-box';

const EVERY_MS = 10_000;

/** One subscription: how it stands, what can be done about it, and its deliveries. */
class SubscriptionDetail extends Part {
  static override properties = {
    subscriptionId: {attribute: false},
    query: {attribute: false},
    done: {state: true},
    rotated: {state: true},
  };
  declare subscriptionId: string;
  declare query: URLSearchParams;
  declare done: string;
  /** The answer to a change of the secret, with the secret, unless that was lost on its way. */
  declare rotated: Subscription | undefined;
  private readonly subscription = new Loader<Answer<Subscription>>(this);
  private readonly sending = new Sending(this);
  /** A change of the secret that was not answered is not made twice. */
  private rotation = crypto.randomUUID();
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.done = '';
    this.timer = window.setInterval(() => document.hidden || this.refresh(), EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('subscriptionId')) this.read();
  }

  private read(): void {
    this.subscription.load(signal => send(pathOf(this.subscriptionId), {signal}));
  }

  private refresh(): void {
    this.subscription.refresh(signal => send(pathOf(this.subscriptionId), {signal}));
    this.querySelector<DeliveryLog>('delivery-log')?.refresh();
  }

  override render(): TemplateResult {
    return html`
      <p><a href=${linkTo(['subscriptions'])}>${t('subscriptions:back')}</a></p>
      ${this.subscription.value ? nothing : html`<h1>${t('shell:views.subscriptions')}</h1>`}
      ${this.subscription.view(answer => this.show(answer), t('shell:may.subscriptions'))}
    `;
  }

  private show({body: subscription, etag}: Answer<Subscription>): TemplateResult {
    return html`
      <div class="subscription-head"><h1><bdi>${subscription.name}</bdi></h1><p>${stateTag(subscription)}</p></div>
      <div role="status">${this.done ? html`<p class="notice notice-done">${this.done}</p>` : nothing}</div>
      ${this.sending.notice(() => this.again())}
      ${this.rotated ? html`<secret-once .secret=${this.rotated.secret}></secret-once>` : nothing}
      <section class="panel" aria-labelledby="subscription-facts">
        <h2 id="subscription-facts">${t('subscriptions:facts')}</h2>
        ${subscriptionFacts(subscription)} ${this.actions(subscription, etag)}
      </section>
      <delivery-log
        .subscriptionId=${subscription.id}
        .query=${this.query}
        @refresh=${() => this.refresh()}
      ></delivery-log>
      <request-box .path=${pathOf(subscription.id)}></request-box>
    `;
  }

  private actions(subscription: Subscription, etag: string): TemplateResult {
    const change = (action: string) => void this.change(action, etag);
    return html`<div class="row">
      ${subscription.state === 'ACTIVE'
        ? html`<button type="button" @click=${() => change('pause')}>${t('subscriptions:pause')}</button>`
        : html`<button type="button" class="primary" @click=${() => change('resume')}>
              ${t('subscriptions:resume')}
            </button>`}
      <replay-dialog
        @replay=${({detail: from}: CustomEvent<string>) => void this.change('replay', etag, {body: {from}})}
      ></replay-dialog>
      <confirm-button
        .action=${t('subscriptions:rotate.do')}
        .question=${t('subscriptions:rotate.question')}
        .warning=${t('subscriptions:rotate.warning')}
        @confirmed=${() => void this.rotate(etag)}
      ></confirm-button>
      <confirm-button
        .action=${t('subscriptions:delete.do')}
        .question=${t('subscriptions:delete.question')}
        .warning=${t('subscriptions:delete.warning')}
        @confirmed=${() => void this.delete(etag)}
      ></confirm-button>
    </div>`;
  }

  private async change(action: string, etag: string, more: Asking = {}): Promise<Subscription | undefined> {
    this.done = '';
    const asking: Asking = {method: 'POST', ...more, headers: {'If-Match': etag, ...more.headers}};
    const came = await this.sending.send(() => send<Subscription>(`${pathOf(this.subscriptionId)}/${action}`, asking));
    if (!came) return undefined;
    this.done = t(`subscriptions:did.${action}`);
    this.refresh();
    return came.body;
  }

  private async rotate(etag: string): Promise<void> {
    this.rotated = undefined;
    this.rotated = await this.change('rotate-secret', etag, {headers: {'Idempotency-Key': this.rotation}});
    if (this.rotated) this.rotation = crypto.randomUUID();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.secret')?.focus();
  }

  private async delete(etag: string): Promise<void> {
    const asking: Asking = {method: 'DELETE', headers: {'If-Match': etag}};
    if (await this.sending.send(() => send(pathOf(this.subscriptionId), asking))) go(linkTo(['subscriptions']));
  }

  private again(): void {
    this.sending.forget();
    this.refresh();
  }
}

customElements.define('subscription-detail', SubscriptionDetail);
