import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {get} from '../door/door';
import {day, moment} from '../language/format';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';
import {comparison, liveColumn} from './comparison';
import {editionName} from './edition-list';
import {figuresTable, remarks} from './figures-table';
import {type Edition, type Report, editionPath, livePath} from './report';
import '../parts/export-buttons';
import '../parts/request-box';

/** One edition, and what the live report says otherwise now. */
class ReportEdition extends Part {
  static override properties = {editionId: {attribute: false}};
  declare editionId: string;
  private readonly report = new Loader<Report>(this);
  private readonly live = new Loader<Report>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editionId')) this.report.load(signal => this.read(signal));
  }

  private async read(signal: AbortSignal): Promise<Report> {
    const report = await get<Report>(editionPath(this.editionId), signal);
    this.live.load(later => get(livePath(report.year, report.asOf), later));
    return report;
  }

  override render(): TemplateResult {
    return html`${this.report.value ? nothing : html`<h1>${t('report:editions')}</h1>`}
    ${this.report.view(report => this.show(report, report.edition), t('shell:may.report'))}`;
  }

  private show(report: Report, edition: Edition | undefined): TemplateResult {
    const live = this.live.value;
    return html`
      <h1><bdi>${edition ? editionName(edition) : t('report:title', {year: report.year})}</bdi></h1>
      <p>${t('report:subtitle', {year: report.year, day: day(report.asOf)})}</p>
      ${edition ? this.standing(edition) : nothing}
      <div class="panel row report-controls">
        <button type="button" class="primary" @click=${() => print()}>${t('report:print')}</button>
        <export-buttons
          .path=${editionPath(this.editionId)}
          .name=${`report-edition-${report.year}-${report.asOf}`}
          .forms=${['html', 'csv']}
        ></export-buttons>
        <a class="button" href=${linkTo(['report'], {year: String(report.year), asOf: report.asOf})}>
          ${t('report:edition.toLive')}
        </a>
      </div>
      <div class="report-controls">${this.live.view(now => comparison(report, now))}</div>
      ${figuresTable(report, live ? [liveColumn(live)] : [])} ${remarks()}
      <request-box .path=${editionPath(this.editionId)}></request-box>
    `;
  }

  private standing(edition: Edition): TemplateResult {
    return html`
      <p class="scope">
        ${t('report:standing.edition', {published: moment(edition.publishedAt), computed: moment(edition.computedAt)})}
      </p>
      ${edition.note ? html`<p class="report-note" dir="auto">${edition.note}</p>` : nothing}
      ${edition.publishedBy
        ? html`<p class="quiet report-controls">
            ${t('report:edition.publishedBy')} <code>${edition.publishedBy}</code>
          </p>`
        : nothing}
    `;
  }
}

customElements.define('report-edition', ReportEdition);
