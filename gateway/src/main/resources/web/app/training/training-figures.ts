import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import '../charts/chart-box';
import type {Look} from '../charts/look';
import {ranking, rankingHeight} from '../charts/ranking';
import {label} from '../codes/codes';
import {get} from '../door/door';
import {type Decimal, day, number, percent} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/export-buttons';
import {figure} from '../parts/figure';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import '../parts/request-box';
import type {Place} from '../shell/address';
import {figuresPath} from './activity';

interface Figures {
  activities: number;
  officers: number;
  women: number;
  men: number;
  womenShare?: Decimal;
  meetings: number;
  participants: number;
  countries: number;
}

interface Answer {
  total: Figures;
  rows: (Figures & {theme: string})[];
}

const FORMS = ['csv', 'ndjson', 'xlsx'] as const;

/** What was held: training with its officers, women and men; meetings of the network apart; and training by theme. */
class TrainingFigures extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;
  private readonly figures = new Loader<Answer>(this);
  private asked = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place') || figuresPath(this.place) === this.asked) return;
    const path = (this.asked = figuresPath(this.place));
    this.figures.load(signal => get<Answer>(path, signal));
  }

  override render(): TemplateResult {
    return html`<div class="panels">
      ${this.figures.view(answer => html`${this.total(answer)} ${this.byTheme(answer)}`)}
    </div>`;
  }

  private total({total}: Answer): TemplateResult {
    return html`
      <section class="panel">
        <h2>${t('training:figures.title')}</h2>
        <p class="quiet">${this.period()}</p>
        <dl class="key-figures">
          ${figure(t('training:figures.activities'), number(total.activities))}
          ${figure(t('training:figures.officers'), number(total.officers))}
          ${figure(
            t('training:figures.women'),
            number(total.women),
            total.womenShare === undefined ? '' : t('training:figures.share', {share: percent(total.womenShare)}),
          )}
          ${figure(t('training:figures.men'), number(total.men))}
        </dl>
        <h3>${t('training:figures.network')}</h3>
        <dl class="key-figures">
          ${figure(t('training:figures.meetings'), number(total.meetings))}
          ${figure(t('training:figures.participants'), number(total.participants))}
          ${figure(t('training:figures.countries'), number(total.countries))}
        </dl>
        <p class="quiet">${t('training:figures.note')} ${this.narrowed()}</p>
        <request-box path=${this.asked}></request-box>
      </section>
    `;
  }

  private byTheme({rows}: Answer): TemplateResult {
    const themes = rows
      .map(row => ({...row, code: row.theme, name: label('training-themes', row.theme), value: row.activities}))
      .sort((one, other) => other.value - one.value);
    const held = themes.filter(row => row.value);
    const title = t('training:figures.byTheme');
    const say = (value: number) => t('training:count', {count: value, value: number(value)});
    return html`
      <section class="panel">
        <h2>${title}</h2>
        ${held.length
          ? html`<chart-box
              label=${title}
              .height=${rankingHeight(held.length)}
              .option=${guard([rows], () => (look: Look) => ranking({rows: held, say}, look))}
            ></chart-box>`
          : html`<p>${t('training:figures.noTheme')}</p>`}
        <p class="quiet">${t('training:figures.themeNote')}</p>
        <details class="figures">
          <summary>${t('training:figures.table')}</summary>
          ${dataTable(title, columns(), themes)}
          <export-buttons path=${this.asked} name="training-by-theme" .forms=${FORMS}></export-buttons>
        </details>
      </section>
    `;
  }

  private period(): string {
    const from = this.place.query.get('from');
    const to = this.place.query.get('to');
    if (from && to) return t('training:fromTo', {from: day(from), to: day(to)});
    if (from) return t('training:figures.since', {day: day(from)});
    return to ? t('training:figures.until', {day: day(to)}) : t('training:figures.always');
  }

  private narrowed(): string | typeof nothing {
    const {query} = this.place;
    return query.has('unit') || query.has('country') ? t('training:figures.lines') : nothing;
  }
}

const columns = () => [
  {head: t('training:theme'), cell: (row: {name: string}) => row.name},
  {head: t('training:figures.activities'), cell: (row: Figures) => number(row.activities), figure: true},
  {head: t('training:figures.officers'), cell: (row: Figures) => number(row.officers), figure: true},
  {head: t('training:figures.women'), cell: (row: Figures) => number(row.women), figure: true},
  {head: t('training:figures.men'), cell: (row: Figures) => number(row.men), figure: true},
  {
    head: t('training:figures.womenShare'),
    cell: ({womenShare}: Figures) => (womenShare === undefined ? '' : percent(womenShare)),
    figure: true,
  },
  {head: t('training:figures.meetings'), cell: (row: Figures) => number(row.meetings), figure: true},
  {head: t('training:figures.participants'), cell: (row: Figures) => number(row.participants), figure: true},
];

customElements.define('training-figures', TrainingFigures);
