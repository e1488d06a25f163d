import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {type Code, label} from '../codes/codes';
import {unitChoices} from '../codes/units';
import {list, moment, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {empty} from '../parts/notices';
import {type Page, Pages} from '../parts/pages';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';
import {type Alert, issuerOf, nameOf, ownChannel} from './alert';
import {type AlertNews, followAlerts} from './alert-events';
import type {AlertFigures} from './alert-figures';
import {FILTERS} from './alert-filters';
import {statusTag} from './status-tag';
import './alert-figures';
import '../parts/export-buttons';
import '../parts/request-box';

/** Alerts in sight, the latest first; new ones come without asking. */
class AlertList extends Part {
  static override properties = {query: {attribute: false}, news: {state: true}, units: {state: true}};
  declare query: URLSearchParams;
  declare news: AlertNews | undefined;
  declare units: Code[];
  private readonly alerts = new Pages<Page<Alert>>(this);
  private following = new AbortController();
  private readonly fresh = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.units = [];
    this.following = new AbortController();
    const {signal} = this.following;
    followAlerts(news => this.hear(news), signal).catch((fault: unknown) => console.warn(String(fault)));
    // What came while nobody saw the page was told to nobody.
    document.addEventListener('visibilitychange', () => document.hidden || this.alerts.renew(), {signal});
    unitChoices({past: true}, signal).then(
      units => (this.units = units),
      () => {},
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.following.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.alerts.open(this.path);
  }

  override render(): TemplateResult {
    return html`
      <div class="alert-head">
        <h1>${t('shell:views.alerts')}</h1>
        ${ownChannel()
          ? html`<a class="button primary" href=${linkTo(['alerts', 'new'])}>${t('alerts:issue')}</a>`
          : nothing}
      </div>
      ${ownChannel() ? nothing : html`<p class="scope">${t('alerts:programme')}</p>`}
      <alert-figures></alert-figures>
      <alert-filters .query=${this.query} .units=${this.units}></alert-filters>
      <p role="status" class="alert-news">${this.news ? this.told(this.news) : t('alerts:live')}</p>
      ${this.alerts.view(alerts => this.show(alerts))}
    `;
  }

  private show(alerts: Page<Alert>): TemplateResult {
    return html`
      ${alerts.items.length ? this.table(alerts.items) : empty(t('alerts:none'), t('alerts:noneHint'))}
      ${this.alerts.more()}
      <request-box .path=${this.path}></request-box>
      <export-buttons .path=${this.path} .name=${'alerts'} .forms=${['csv', 'xlsx', 'ndjson']}></export-buttons>
    `;
  }

  private table(alerts: Alert[]): TemplateResult {
    return dataTable(
      t('alerts:caption', {count: alerts.length, shown: number(alerts.length)}),
      [
        {head: t('alerts:alert'), cell: alert => this.named(alert)},
        {head: t('alerts:status'), cell: alert => statusTag(alert.status)},
        {head: t('alerts:validUntil'), cell: alert => moment(alert.validUntil)},
        {head: t('alerts:issuer'), cell: issuerOf},
        {head: t('alerts:issuedAt'), cell: alert => moment(alert.issuedAt)},
        {head: t('alerts:channels'), cell: alert => list(alert.channels.map(code => label('exchange-channels', code)))},
        {head: t('alerts:feedback.title'), cell: alert => number(alert.feedback.length), figure: true},
        {head: t('alerts:seizures.title'), cell: alert => number(alert.seizures.length), figure: true},
      ],
      alerts,
    );
  }

  private named(alert: Alert): TemplateResult {
    return html`<a href=${linkTo(['alerts', alert.id])}>${nameOf(alert)}</a>
      ${this.fresh.has(alert.id) ? html`<span class="tag tag-warn">${t('alerts:fresh')}</span>` : nothing}`;
  }

  private get path(): string {
    const asked = FILTERS.flatMap(name => (this.query.get(name) ? [[name, this.query.get(name) ?? '']] : []));
    return `/api/v1/alerts?${new URLSearchParams([...asked, ['sort', '-issuedAt']])}`.replace(/%2C/g, ',');
  }

  private told({what, alert}: AlertNews): string {
    return t(`alerts:news.${what}`, {alert: nameOf(alert), issuer: issuerOf(alert)});
  }

  private hear(news: AlertNews): void {
    this.fresh.add(news.id);
    this.news = news;
    this.alerts.renew();
    this.querySelector<AlertFigures>('alert-figures')?.reload();
  }
}

customElements.define('alert-list', AlertList);
