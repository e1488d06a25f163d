import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {get} from '../door/door';
import {type SeizureFigures, years} from '../figures/seizure-figures';
import {moment, number} from '../language/format';
import {t} from '../language/language';
import '../parts/export-buttons';
import {Loader} from '../parts/loader';
import {empty, scope} from '../parts/notices';
import {Part} from '../parts/part';
import '../parts/period-picker';
import type {PeriodPicker} from '../parts/period-picker';
import '../parts/request-box';
import {type Place, become} from '../shell/address';
import './explore.css';
import {figuresChart, titleOf} from './figures-chart';
import {figuresTable, inOrderOf, measuresOf} from './figures-table';
import {filters} from './filters';
import {grouping} from './grouping';
import {type Question, linkOf, questionOf, requestOf} from './question';

const ROWS_AT_ONCE = 200;

/** Figures by whatever dimensions, filters and period the reader chooses; the address is the whole question. */
class ExplorePage extends Part {
  static override properties = {place: {attribute: false}, shown: {state: true}, isCopied: {state: true}};
  declare place: Place;
  declare shown: number;
  declare isCopied: boolean;
  private readonly figures = new Loader<SeizureFigures>(this);
  private asked = '';

  private get question(): Question {
    return questionOf(this.place.query);
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('place')) return;
    this.isCopied = false;
    if (this.place.query.size === 0) void this.begin();
    else this.ask();
  }

  override render(): TemplateResult {
    const question = this.question;
    const change = (changed: Partial<Question>) => become(linkOf({...question, ...changed}));
    return html`
      <h1>${t('shell:views.explore')}</h1>
      <section class="panel" aria-label=${t('explore:question')}>
        <div class="row">
          ${grouping(question, change)}
          <period-picker
            .from=${question.from}
            .to=${question.to}
            @change=${(event: Event) => {
              if (event.target !== event.currentTarget) return;
              const {from, to} = event.target as PeriodPicker;
              change({from, to});
            }}
          ></period-picker>
        </div>
        ${filters(question, change)}
      </section>
      ${this.figures.view(figures => this.answer(question, figures, change))}
    `;
  }

  private answer(question: Question, figures: SeizureFigures, change: (changed: Partial<Question>) => void): TemplateResult {
    const {total} = figures;
    return html`
      <section class="panel" aria-busy=${this.figures.isBusy ? 'true' : 'false'} aria-label=${t('explore:answer')}>
        <dl class="explore-total">
          <div><dt>${t('explore:seizures')}</dt><dd>${number(total.seizures)}</dd></div>
          <div><dt>${t('explore:items')}</dt><dd>${number(total.items)}</dd></div>
        </dl>
        ${scope(figures.scope)}
        <p class="quiet">${t('explore:computed', {at: moment(figures.computedAt)})}</p>
        ${total.seizures === 0 ? empty(t('explore:none.title'), t('explore:none.hint')) : this.rows(question, figures, change)}
        <div class="row explore-tools">
          <export-buttons
            .path=${requestOf(question)}
            .name=${'seizures'}
            .forms=${['csv', 'xlsx', 'ndjson', 'sdmx']}
          ></export-buttons>
          <button type="button" @click=${() => void this.copyLink()}>${t('explore:link.copy')}</button>
          <span role="status">${this.isCopied ? t('explore:link.copied') : ''}</span>
        </div>
        <request-box .path=${requestOf(question)}></request-box>
      </section>
    `;
  }

  private rows(
    question: Question,
    figures: SeizureFigures,
    change: (changed: Partial<Question>) => void,
  ): TemplateResult | typeof nothing {
    if (figures.rows.length === 0) return html`<p>${t('explore:ungrouped')}</p>`;
    const rows = inOrderOf(figures.rows, figures.groupBy, question.sort);
    const shown = this.shown ?? ROWS_AT_ONCE;
    return html`
      ${this.choice(question, figures, change)} ${figuresChart(figures, question.show)}
      ${figuresTable(figures, rows.slice(0, shown), question.sort, sort => change({sort}))}
      ${rows.length > shown
        ? html`<p>
            ${t('explore:table.part', {shown: number(shown), count: rows.length, all: number(rows.length)})}
            <button type="button" @click=${() => (this.shown = shown + ROWS_AT_ONCE)}>${t('parts:more')}</button>
          </p>`
        : nothing}
    `;
  }

  /** Which figure the chart shows. */
  private choice(question: Question, figures: SeizureFigures, change: (changed: Partial<Question>) => void): TemplateResult {
    const names = ['seizures', 'items', ...measuresOf(figures).map(({measure}) => measure)];
    return html`<label class="explore-show">
      ${t('explore:chart.show')}
      <select @change=${(event: Event) => change({show: (event.target as HTMLSelectElement).value})}>
        ${names.map(name => html`<option value=${name} ?selected=${name === question.show}>${titleOf(name)}</option>`)}
      </select>
    </label>`;
  }

  /** Without a question in the address: the commodity groups of the latest year. */
  private async begin(): Promise<void> {
    const year = await years().then(({latest}) => latest, () => String(new Date().getFullYear()));
    const none = {filters: {}, show: 'seizures', sort: '-seizures'};
    become(linkOf({...none, groupBy: ['commodityGroup'], from: `${year}-01-01`, to: `${year}-12-31`}));
  }

  private ask(): void {
    const request = requestOf(this.question);
    if (request === this.asked) return;
    this.asked = request;
    this.shown = ROWS_AT_ONCE;
    this.figures.load(signal => get<SeizureFigures>(request, signal));
  }

  private async copyLink(): Promise<void> {
    await navigator.clipboard.writeText(location.href);
    this.isCopied = true;
  }
}

customElements.define('explore-page', ExplorePage);
