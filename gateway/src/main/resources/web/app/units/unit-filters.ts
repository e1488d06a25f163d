import {type TemplateResult, html} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import '../parts/code-picker';
import type {CodePicker} from '../parts/code-picker';
import {type Place, choose, chosen} from '../shell/address';

/** What the registry can be narrowed to; every choice stands in the address. */
export const unitFilters = (place: Place): TemplateResult => html`
  <section class="panel" aria-label=${t('units:filters')}>
    <div class="row">
      <label class="field" title=${t('units:asOfHint')}>
        <span>${t('units:asOf')}</span>
        <input
          type="date"
          .value=${place.query.get('asOf') ?? ''}
          aria-describedby="as-of-hint"
          @change=${(event: Event) => choose(place, {asOf: (event.target as HTMLInputElement).value})}
        />
      </label>
      ${picker(place, 'status', t('units:status'), codes('unit-statuses'))}
      ${picker(place, 'type', t('units:type'), codes('unit-types'))}
      ${picker(place, 'region', t('units:region'), codes('regions').filter(code => !code.region))}
      ${picker(place, 'subregion', t('units:subregion'), codes('regions').filter(code => code.region))}
      ${picker(place, 'country', t('units:country'), codes('countries'))}
    </div>
    <p class="hint" id="as-of-hint">${t('units:asOfHint')}</p>
  </section>
`;

const picker = (place: Place, name: string, legend: string, choices: ReturnType<typeof codes>) => html`
  <code-picker
    legend=${legend}
    .choices=${choices}
    .value=${chosen(place, name)}
    @change=${(event: Event) => choose(place, {[name]: (event.currentTarget as CodePicker).value})}
  ></code-picker>
`;
