import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {type Answer, send} from '../door/door';
import type {Problem} from '../door/problem';
import {list, moment} from '../language/format';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';
import {type Alert, IDENTIFIERS, issuerOf, mayClose, nameOf, pathOf} from './alert';
import {followAlerts} from './alert-events';
import {feedbackTimeline} from './feedback-timeline';
import {closedMeanwhile} from './refused';
import {statusTag} from './status-tag';
import './closure-dialog';
import './feedback-form';
import './linked-seizures';
import '../parts/request-box';

/** One alert: what it asks for, what came of it, and what can be done about it. */
class AlertDetail extends Part {
  static override properties = {alertId: {attribute: false}, done: {state: true}, refusal: {state: true}};
  declare alertId: string;
  declare done: string;
  declare refusal: Problem | undefined;
  private readonly alert = new Loader<Answer<Alert>>(this);
  private following = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.done = '';
    this.following = new AbortController();
    const {signal} = this.following;
    document.addEventListener('visibilitychange', () => document.hidden || this.refresh(), {signal});
    followAlerts(news => news.id === this.alertId && this.refresh(), signal).catch((fault: unknown) =>
      console.warn(String(fault)),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.following.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('alertId')) this.read();
  }

  private read(): void {
    this.alert.load(signal => send(pathOf(this.alertId), {signal}));
  }

  private refresh(): void {
    this.alert.refresh(signal => send(pathOf(this.alertId), {signal}));
  }

  override render(): TemplateResult {
    return html`
      <p><a href=${linkTo(['alerts'])}>${t('alerts:back')}</a></p>
      ${this.alert.value ? nothing : html`<h1>${t('shell:views.alerts')}</h1>`}
      ${this.alert.view(({body, etag}) => this.show(body, etag), t('shell:may.alerts'))}
    `;
  }

  private show(alert: Alert, etag: string): TemplateResult {
    return html`
      <div class="alert-head"><h1>${nameOf(alert)}</h1>${statusTag(alert.status)}</div>
      <div role="status">${this.done ? html`<p class="notice notice-done">${this.done}</p>` : nothing}</div>
      ${this.refusal && alert.closure ? closedMeanwhile(this.refusal) : nothing}
      <section class="panel" aria-labelledby="alert-what">
        <h2 id="alert-what">${t('alerts:what')}</h2>
        <p class="alert-reason" dir="auto">${alert.reason}</p>
        ${facts(alert)}
        ${mayClose(alert) && !alert.closure
          ? html`<closure-dialog
              .alertId=${alert.id}
              .etag=${etag}
              @closed=${() => this.settle(t('alerts:closure.done'))}
              @stale=${(event: CustomEvent<Problem>) => this.reread(event.detail)}
            ></closure-dialog>`
          : nothing}
      </section>
      <section class="panel" aria-labelledby="alert-feedback">
        <h2 id="alert-feedback">${t('alerts:feedback.title')}</h2>
        ${feedbackTimeline(alert)}
        ${alert.closure
          ? html`<p class="quiet">${t('alerts:feedback.closed')}</p>`
          : html`<feedback-form
              .alertId=${alert.id}
              .etag=${etag}
              .seizures=${alert.seizures}
              @given=${() => this.settle(t('alerts:feedback.done'))}
              @stale=${(event: CustomEvent<Problem>) => this.reread(event.detail)}
            ></feedback-form>`}
      </section>
      <section class="panel" aria-labelledby="alert-seizures">
        <h2 id="alert-seizures">${t('alerts:seizures.title')}</h2>
        <p class="quiet">${t('alerts:seizures.hint')}</p>
        <linked-seizures .ids=${alert.seizures}></linked-seizures>
      </section>
      <request-box .path=${pathOf(alert.id)}></request-box>
    `;
  }

  /** What was refused is said where the form may be gone from, because the alert is closed now. */
  private reread(refusal: Problem): void {
    this.done = '';
    this.refusal = refusal;
    this.read();
  }

  private settle(done: string): void {
    this.done = done;
    this.refusal = undefined;
    this.read();
  }
}

const facts = (alert: Alert): TemplateResult => html`
  <dl class="alert-facts">
    ${fact(t('alerts:subject'), label('alert-subjects', alert.subject))}
    ${IDENTIFIERS.filter(name => alert.identifiers[name]).map(name =>
      fact(t(`alerts:identifiers.${name}`), html`<code>${alert.identifiers[name]}</code>`),
    )}
    ${fact(t('alerts:issuer'), alert.unit ? unitLink(alert.unit) : issuerOf(alert))}
    ${fact(t('alerts:issuedAt'), moment(alert.issuedAt))} ${fact(t('alerts:validUntil'), moment(alert.validUntil))}
    ${fact(t('alerts:channels'), list(alert.channels.map(code => label('exchange-channels', code))))}
    ${fact(
      t('alerts:addressees.title'),
      alert.addressees
        ? html`<ul class="alert-units">${alert.addressees.map(code => html`<li>${unitLink(code)}</li>`)}</ul>`
        : t('alerts:addressees.all'),
    )}
  </dl>
`;

const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const unitLink = (code: string): TemplateResult => html`<a href=${linkTo(['units', code])}>${code}</a>`;

customElements.define('alert-detail', AlertDetail);
