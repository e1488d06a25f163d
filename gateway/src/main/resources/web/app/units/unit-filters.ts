import {type TemplateResult, html} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {codeFilter} from '../parts/code-filter';
import {type Place, choose} from '../shell/address';

/** What the registry can be narrowed to; every choice stands in the address. */
export const unitFilters = (place: Place): TemplateResult => html`
  <section class="panel" aria-label=${t('units:filters')}>
    <div class="row">
      <label class="field">
        <span class="picker-legend">${t('units:asOf')}</span>
        <input
          type="date"
          .value=${place.query.get('asOf') ?? ''}
          aria-describedby="as-of-hint"
          @change=${(event: Event) => choose(place, {asOf: (event.target as HTMLInputElement).value})}
        />
      </label>
      ${codeFilter(place, 'status', t('units:status'), codes('unit-statuses'))}
      ${codeFilter(place, 'type', t('units:type'), codes('unit-types'))}
      ${codeFilter(place, 'region', t('units:region'), codes('regions').filter(code => !code.region))}
      ${codeFilter(place, 'subregion', t('units:subregion'), codes('regions').filter(code => code.region))}
      ${codeFilter(place, 'country', t('units:country'), codes('countries'))}
    </div>
    <p class="hint" id="as-of-hint">${t('units:asOfHint')}</p>
  </section>
`;
