import {type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {get} from '../door/door';
import {type Decimal, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {Loader} from '../parts/loader';
import {scope} from '../parts/notices';
import {Part} from '../parts/part';
import '../parts/export-buttons';
import '../parts/request-box';

interface Counts {
  issued: number;
  withFeedback: number;
  hits: number;
  medianHoursToFeedback?: Decimal;
}

interface Figures {
  scope: string;
  total: Counts;
  rows: (Counts & {subject: string})[];
}

const PATH = '/api/v1/statistics/alerts?groupBy=subject';

/** How many alerts were issued, answered and hit, and how long the first answer took. */
export class AlertFigures extends Part {
  private readonly figures = new Loader<Figures>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.reload();
  }

  reload(): void {
    this.figures.load(signal => get(PATH, signal));
  }

  override render(): TemplateResult {
    return html`<section class="panel" aria-labelledby="alert-figures">
      <h2 id="alert-figures">${t('alerts:figures.title')}</h2>
      ${this.figures.view(figures => this.show(figures))}
    </section>`;
  }

  private show({scope: of, total, rows}: Figures): TemplateResult {
    return html`
      <dl class="alert-figures">
        ${(['issued', 'withFeedback', 'hits'] as const).map(
          name => html`<div><dt>${t(`alerts:figures.${name}`)}</dt><dd>${number(total[name])}</dd></div>`,
        )}
        <div><dt>${t('alerts:figures.median')}</dt><dd>${hours(total)}</dd></div>
      </dl>
      ${scope(of)}
      ${rows.length ? this.table(rows) : nothing}
      <request-box .path=${PATH}></request-box>
      <export-buttons .path=${PATH} .name=${'alert-figures'} .forms=${['csv']}></export-buttons>
    `;
  }

  private table(rows: Figures['rows']): TemplateResult {
    const counts = (['issued', 'withFeedback', 'hits'] as const).map(name => ({
      head: t(`alerts:figures.${name}`),
      cell: (row: Counts) => number(row[name]),
      figure: true,
    }));
    return html`<details class="figures">
      <summary>${t('alerts:figures.bySubject')}</summary>
      ${dataTable(
        t('alerts:figures.bySubject'),
        [
          {head: t('alerts:subject'), cell: (row: Figures['rows'][number]) => label('alert-subjects', row.subject)},
          ...counts,
          {head: t('alerts:figures.median'), cell: hours, figure: true},
        ],
        rows,
      )}
    </details>`;
  }
}

const hours = ({medianHoursToFeedback: median}: Counts): string =>
  median === undefined ? '–' : t('alerts:figures.hours', {count: Number(median), shown: number(median)});

customElements.define('alert-figures', AlertFigures);
