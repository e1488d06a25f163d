import {type PropertyValues, type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';
import {day, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/export-buttons';
import {Loader} from '../parts/loader';
import {empty} from '../parts/notices';
import {Part} from '../parts/part';
import '../parts/request-box';
import {type Place, linkTo} from '../shell/address';
import {statusTag} from './status-tag';
import './stock-figures';
import {type Unit, listPath, unitsOf} from './unit';
import {unitFilters} from './unit-filters';
import {unitMap} from './unit-map';

const FORMS = ['csv', 'ndjson', 'xlsx'] as const;
const SHOWN = 50;

/** The units that the filters leave: their number, the map, the table. */
class UnitList extends Part {
  static override properties = {place: {attribute: false}, shown: {state: true}};
  declare place: Place;
  /** So many rows are shown; the rest on demand. */
  declare shown: number;
  private readonly units = new Loader<Unit[]>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const place = this.place;
    this.shown = SHOWN;
    this.units.load(signal => unitsOf(place, signal));
  }

  override render(): TemplateResult {
    return html`
      <h1>${t('shell:views.units')}</h1>
      ${unitFilters(this.place)}
      <stock-figures .place=${this.place}></stock-figures>
      <div aria-busy=${this.units.isBusy ? 'true' : 'false'}>${this.units.view(units => this.list(units))}</div>
    `;
  }

  private list(units: Unit[]): TemplateResult {
    const asOf = this.place.query.get('asOf');
    if (!units.length) return empty(t('units:none.title'), t('units:none.hint'));
    const count = t('units:count', {count: units.length, value: number(units.length)});
    const caption = asOf ? t('units:listOf', {units: count, day: day(asOf)}) : t('units:listNow', {units: count});
    const path = listPath(this.place);
    return html`
      ${unitMap(units, caption, this.place)}
      <section class="panel">
        <h2>${t('units:list')}</h2>
        ${dataTable(caption, columns(), units.slice(0, this.shown))}
        ${this.shown < units.length
          ? html`<p><button type="button" @click=${() => (this.shown += SHOWN)}>${t('parts:more')}</button></p>`
          : ''}
        <export-buttons path=${path} name="units" .forms=${FORMS}></export-buttons>
        <request-box path=${path}></request-box>
      </section>
    `;
  }
}

const columns = () => [
  {
    head: t('units:code'),
    cell: (unit: Unit) => html`<a class="unbroken" href=${linkTo(['units', unit.code])}><code>${unit.code}</code></a>`,
  },
  {head: t('units:name'), cell: (unit: Unit) => unit.name},
  {head: t('units:type'), cell: (unit: Unit) => label('unit-types', unit.type)},
  {head: t('units:status'), cell: (unit: Unit) => statusTag(unit.status)},
  {head: t('units:country'), cell: (unit: Unit) => label('countries', unit.country)},
  {head: t('units:establishedOn'), cell: (unit: Unit) => (unit.establishedOn ? day(unit.establishedOn) : '')},
];

customElements.define('unit-list', UnitList);
