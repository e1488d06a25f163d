import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {get} from '../door/door';
import {years} from '../figures/seizure-figures';
import {day, moment} from '../language/format';
import {t} from '../language/language';
import {inputField, selectField} from '../parts/field';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {hasRole} from '../session/session';
import {become, linkTo} from '../shell/address';
import {figuresTable, remarks} from './figures-table';
import {type Report, livePath, today} from './report';
import '../parts/export-buttons';
import '../parts/request-box';
import './publish-dialog';

/** The report of a year as it is counted now, to be read, printed, saved and published. */
class LiveReport extends Part {
  static override properties = {query: {attribute: false}, years: {state: true}, typed: {state: true}};
  declare query: URLSearchParams;
  declare years: string[];
  /** A day that cannot be asked for: before the year, such as while its year is being typed. */
  declare typed: string;
  private readonly report = new Loader<Report>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.years = [];
    this.typed = '';
    void this.begin();
  }

  /** The last whole year of which there are figures, and the latest day. */
  private async begin(): Promise<void> {
    const known = await years().catch(() => undefined);
    this.years = known?.all ?? [];
    if (this.year && this.asOf) return;
    const whole = this.years.filter(year => year < today().slice(0, 4));
    const year = this.year || (whole.includes(known?.latest ?? '') ? known?.latest : whole[0]) || today().slice(0, 4);
    this.ask({year, asOf: this.asOf || today()});
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') && this.year && this.asOf) {
      const path = livePath(this.year, this.asOf);
      this.report.load(signal => get(path, signal));
    }
  }

  override render(): TemplateResult {
    return html`
      <h1>${this.year ? t('report:title', {year: this.year}) : t('shell:views.report')}</h1>
      ${this.controls()} ${this.report.view(report => this.show(report), t('shell:may.report'))}
    `;
  }

  private show(report: Report): TemplateResult {
    return html`
      <p>${t('report:subtitle', {year: report.year, day: day(report.asOf)})}</p>
      <p class="scope">${t('report:standing.live', {at: moment(report.computedAt)})}</p>
      ${figuresTable(report)} ${remarks()}
      <request-box .path=${livePath(report.year, report.asOf)}></request-box>
    `;
  }

  private controls(): TemplateResult {
    if (!this.year || !this.asOf) return html``;
    const choices = [...new Set([this.year, ...this.years])].sort().reverse();
    return html`<div class="panel row report-controls">
      ${selectField({
        id: 'report-year',
        label: t('report:year'),
        value: this.year,
        choices: choices.map(code => ({code, label: code})),
        change: year => this.ask({year, asOf: this.asOf < `${year}-01-01` ? today() : this.asOf}),
      })}
      ${inputField({
        id: 'report-as-of',
        label: t('report:asOf'),
        type: 'date',
        value: this.typed || this.asOf,
        fault: this.typed ? t('report:beforeYear') : '',
        change: asOf => this.typeDay(asOf),
      })}
      <button type="button" class="primary" @click=${() => print()}>${t('report:print')}</button>
      <export-buttons
        .path=${livePath(this.year, this.asOf)}
        .name=${`report-${this.year}-${this.asOf}`}
        .forms=${['html', 'csv']}
      ></export-buttons>
      ${hasRole('analyst')
        ? html`<publish-dialog .year=${Number(this.year)} .asOf=${this.asOf}></publish-dialog>`
        : nothing}
    </div>`;
  }

  private typeDay(asOf: string): void {
    this.typed = asOf < `${this.year}-01-01` ? asOf : '';
    if (asOf && !this.typed) this.ask({year: this.year, asOf});
  }

  private get year(): string {
    return this.query.get('year') ?? '';
  }

  private get asOf(): string {
    return this.query.get('asOf') ?? '';
  }

  private ask(query: {year: string; asOf: string}): void {
    if (this.isConnected) become(linkTo(['report'], query));
  }
}

customElements.define('live-report', LiveReport);
