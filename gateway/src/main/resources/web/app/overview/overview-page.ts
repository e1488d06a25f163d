import {type TemplateResult, html, nothing} from 'lit';
import {get} from '../door/door';
import {years} from '../figures/seizure-figures';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {empty, scope} from '../parts/notices';
import {Part} from '../parts/part';
import {type Place, become, linkTo} from '../shell/address';
import {byCountry} from './by-country';
import {
  type Figures,
  type TrainingFigures,
  type Unit,
  type UnitFigures,
  period,
  seizures,
  unitsInService,
} from './figures';
import {groupsOverTime} from './groups-over-time';
import {keyFigures, training, unitsFigure} from './key-figures';
import './last-events';
import './overview.css';
import {quantities} from './quantities';

interface Year {
  year: string;
  groups: Figures;
  months: Figures;
  countries: Figures;
}

const YEAR = /^\d{4}$/;

/** What was seized in a year, where, and what is happening now. */
class OverviewPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;
  private readonly years = new Loader<{all: string[]; latest: string}>(this);
  private readonly seized = new Loader<Year>(this);
  private readonly stock = new Loader<UnitFigures>(this);
  private readonly units = new Loader<Unit[]>(this);
  private readonly trained = new Loader<TrainingFigures>(this);
  private shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.years.load(years);
  }

  override willUpdate(): void {
    const year = this.year;
    if (!year || year === this.shown) return;
    this.shown = year;
    this.seized.load(async signal => {
      const groupings = ['commodityGroup', 'month,commodityGroup', 'country'];
      const [groups, months, countries] = await Promise.all(groupings.map(by => seizures(year, by, signal)));
      return {year, groups, months, countries} as Year;
    });
    this.stock.load(signal => get<UnitFigures>(`/api/v1/statistics/units?${period(year)}`, signal));
    this.units.load(signal => unitsInService(year, signal));
    this.trained.load(signal => get<TrainingFigures>(`/api/v1/statistics/training?${period(year)}`, signal));
  }

  /** The year of the address, else the latest that there is something to see of. */
  private get year(): string | undefined {
    const wanted = this.place.query.get('year') ?? '';
    return YEAR.test(wanted) ? wanted : this.years.value?.latest;
  }

  override render(): TemplateResult {
    return html`
      <div class="overview-head">
        <h1>${t('shell:views.overview')}</h1>
        ${this.years.view(({all}) => this.yearPicker(all))}
      </div>
      ${this.year ? this.figures(this.year) : nothing}
      <last-events></last-events>
      ${this.seized.value ? this.pictures(this.seized.value) : nothing}
    `;
  }

  private yearPicker(years: string[]): TemplateResult {
    const year = this.year ?? '';
    const all = years.includes(year) ? years : [year, ...years];
    return html`<label class="row">
      ${t('overview:year')}
      <select
        @change=${(event: Event) => become(linkTo(['overview'], {year: (event.target as HTMLSelectElement).value}))}
      >
        ${all.map(each => html`<option value=${each} ?selected=${each === year}>${each}</option>`)}
      </select>
    </label>`;
  }

  private figures(year: string): TemplateResult {
    return html`
      <section class="panel" aria-busy=${this.seized.isBusy ? 'true' : 'false'}>
        <h2>${t('overview:figures', {year})}</h2>
        <div class="overview-figures">
          ${this.seized.view(({groups}) => keyFigures(groups, year))}
          ${this.stock.view(stock => unitsFigure(stock, year))} ${this.trained.view(figures => training(figures, year))}
        </div>
        ${this.seized.value ? scope(this.seized.value.groups.scope) : nothing}
      </section>
    `;
  }

  private pictures({year, groups, months, countries}: Year): TemplateResult {
    if (groups.total.seizures === 0) return empty(t('overview:nothing', {year}), t('overview:nothingHint'));
    return html`
      ${quantities(groups, year)} ${groupsOverTime(groups, months, year)}
      ${byCountry(countries, this.units.value ?? [], year)}
    `;
  }
}

customElements.define('overview-page', OverviewPage);
