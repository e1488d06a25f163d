import {type TemplateResult, html} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {codeFilter} from '../parts/code-filter';
import '../parts/period-picker';
import type {PeriodPicker} from '../parts/period-picker';
import {type Place, choose, chosen} from '../shell/address';
import type {Unit} from '../units/unit';
import {unitChoices} from './unit-choice';

/** What activities and their figures can be narrowed to; every choice stands in the address. */
export const activityFilters = (place: Place, units: Unit[]): TemplateResult => html`
  <section class="panel" aria-label=${t('training:filters')}>
    <div class="row">
      <period-picker
        .from=${place.query.get('from') ?? ''}
        .to=${place.query.get('to') ?? ''}
        @change=${(event: Event) => {
          if (event.target !== event.currentTarget) return;
          const {from, to} = event.target as PeriodPicker;
          choose(place, {from, to});
        }}
      ></period-picker>
      ${codeFilter(place, 'kind', t('training:kind'), codes('training-kinds'))}
      ${codeFilter(place, 'theme', t('training:theme'), codes('training-themes'))}
      ${codeFilter(place, 'status', t('training:status'), codes('training-statuses'))}
      ${codeFilter(place, 'country', t('training:country'), codes('countries'))}
      ${codeFilter(place, 'unit', t('training:unit'), unitChoices(units, chosen(place, 'unit')))}
    </div>
  </section>
`;
