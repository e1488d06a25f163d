import {type PropertyValues, type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';
import {day, list, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/export-buttons';
import {empty} from '../parts/notices';
import {type Page, Pages} from '../parts/pages';
import {Part} from '../parts/part';
import '../parts/request-box';
import {type Place, linkTo} from '../shell/address';
import type {Unit} from '../units/unit';
import {type Activity, attended, listPath} from './activity';
import {activityFilters} from './activity-filters';
import {activityStatus} from './activity-words';
import './training-figures';

const FORMS = ['csv', 'ndjson', 'xlsx'] as const;
const PAGE = 50;

/** The figures of a period and its activities. */
class ActivityList extends Part {
  static override properties = {place: {attribute: false}, units: {attribute: false}};
  declare place: Place;
  declare units: Unit[];
  private readonly activities = new Pages<Page<Activity>>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) this.activities.open(this.path(`limit=${PAGE}`));
  }

  private path(more: string): string {
    const path = listPath(this.place);
    return `${path}${path.includes('?') ? '&' : '?'}${more}`;
  }

  override render(): TemplateResult {
    return html`
      <h1>${t('shell:views.training')}</h1>
      ${activityFilters(this.place, this.units)}
      <training-figures .place=${this.place}></training-figures>
      <section class="panel" aria-busy=${this.activities.isBusy ? 'true' : 'false'}>
        <h2>${t('training:page.activities')}</h2>
        <p class="quiet">${t('training:listNote')}</p>
        ${this.activities.view(({items, next}) => this.table(items, next !== undefined))}
      </section>
    `;
  }

  private table(items: Activity[], isMore: boolean): TemplateResult {
    const path = listPath(this.place);
    if (!items.length) return empty(t('training:none.title'), t('training:none.hint'));
    const count = {count: items.length, value: number(items.length)};
    return html`
      ${dataTable(isMore ? t('training:first', count) : t('training:count', count), columns(), items)}
      ${this.activities.more()}
      <export-buttons path=${path} name="training-activities" .forms=${FORMS}></export-buttons>
      <request-box path=${path}></request-box>
    `;
  }
}

const columns = () => [
  {
    head: t('training:reference'),
    cell: ({reference}: Activity) =>
      html`<a class="unbroken" href=${linkTo(['training', 'activities', reference])}><code>${reference}</code></a>`,
  },
  {head: t('training:title'), cell: ({title}: Activity) => title},
  {head: t('training:kind'), cell: ({kind}: Activity) => label('training-kinds', kind)},
  {
    head: t('training:theme'),
    cell: ({themes}: Activity) => list(themes.map(theme => label('training-themes', theme))),
  },
  {head: t('training:member.from'), cell: ({from}: Activity) => html`<span class="unbroken">${day(from)}</span>`},
  {head: t('training:member.to'), cell: ({to}: Activity) => html`<span class="unbroken">${day(to)}</span>`},
  {head: t('training:status'), cell: ({status}: Activity) => activityStatus(status)},
  {head: t('training:women'), cell: (activity: Activity) => number(attended(activity).women), figure: true},
  {head: t('training:men'), cell: (activity: Activity) => number(attended(activity).men), figure: true},
  {
    head: t('training:attendance.unspecified'),
    cell: (activity: Activity) => number(attended(activity).unspecified),
    figure: true,
  },
];

customElements.define('activity-list', ActivityList);
