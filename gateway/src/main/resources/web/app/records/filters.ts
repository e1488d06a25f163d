import {type TemplateResult, html} from 'lit';
import {type Code, codes} from '../codes/codes';
import {t} from '../language/language';
import '../parts/code-picker';
import type {CodePicker} from '../parts/code-picker';
import {field} from '../parts/field';
import '../parts/period-picker';
import type {PeriodPicker} from '../parts/period-picker';
import {become, linkTo} from '../shell/address';
import {countries} from './fields';
import {unitChoices} from './units';

const OF_RECORDS = 'unit unitType country from to status channel reference changedSince sort';

/** What a list can be asked for in the address, by the names of the API's parameters. */
export const SEIZURE_FILTERS =
  `${OF_RECORDS} commodityGroup commodity transportMode origin destination operation initiative`.split(' ');
export const INTERCEPTION_FILTERS = `${OF_RECORDS} flow outcome`.split(' ');

const LATEST_FIRST = '-recordedAt';

/** The filters of the address that a list knows, and its order: the latest records first unless it names another. */
export function asked(query: URLSearchParams, known: string[]): Record<string, string> {
  const found: Record<string, string> = {sort: LATEST_FIRST};
  for (const name of known) {
    const value = query.get(name);
    if (value) found[name] = value;
  }
  return found;
}

/** A picker of codes for a filter. */
const pick = (path: string[], filters: Record<string, string>, name: string, choices: Code[]): TemplateResult => html`
  <code-picker
    .legend=${t(`records:filter.${name}`)}
    .choices=${choices}
    .value=${filters[name]?.split(',') ?? []}
    @change=${(event: Event) => {
      const {value} = event.currentTarget as CodePicker;
      choose(path, filters, {[name]: value.join(',')});
    }}
  ></code-picker>
`;

function choose(path: string[], filters: Record<string, string>, chosen: Record<string, string>): void {
  const {sort = '', ...all} = {...filters, ...chosen};
  become(linkTo(path, {...all, sort: sort === LATEST_FIRST ? '' : sort}));
}

/** The filters of a list, kept in the address. `day` is the member by whose day the list can be sorted. */
export function filterBar(
  path: string[],
  filters: Record<string, string>,
  day: string,
  own: Record<string, Code[]>,
): TemplateResult {
  return html`
    <form
      class="filters row"
      aria-label=${t('records:filter.title')}
      @submit=${(event: Event) => event.preventDefault()}
    >
      ${Object.entries(own).map(([name, choices]) => pick(path, filters, name, choices))}
      ${pick(path, filters, 'unit', unitChoices())} ${pick(path, filters, 'country', countries())}
      ${pick(path, filters, 'status', codes('seizure-statuses'))}
      ${pick(path, filters, 'channel', codes('exchange-channels'))}
      <period-picker
        .from=${filters['from'] ?? ''}
        .to=${filters['to'] ?? ''}
        @change=${(event: Event) => {
          const {from, to} = event.currentTarget as PeriodPicker;
          choose(path, filters, {from, to});
        }}
      ></period-picker>
      ${field(
        {id: 'filter-reference', label: t('records:filter.reference')},
        html`<input
          id="filter-reference"
          type="search"
          .value=${filters['reference'] ?? ''}
          @change=${(event: Event) =>
            choose(path, filters, {reference: (event.target as HTMLInputElement).value.trim()})}
        />`,
      )}
      ${field(
        {id: 'filter-sort', label: t('records:filter.sort')},
        html`<select
          id="filter-sort"
          @change=${(event: Event) => choose(path, filters, {sort: (event.target as HTMLSelectElement).value})}
        >
          ${[LATEST_FIRST, 'recordedAt', `-${day}`, day].map(
            sort =>
              html`<option value=${sort} ?selected=${sort === filters['sort']}>${t(`records:sort.${sort}`)}</option>`,
          )}
        </select>`,
      )}
      ${Object.keys(filters).length > 1 ? html`<a href=${linkTo(path)}>${t('records:filter.clear')}</a>` : ''}
    </form>
  `;
}
