import {type TemplateResult, html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {ChartClick} from '../charts/chart-box';
import type {Look} from '../charts/look';
import '../charts/map-box';
import {loadWorld} from '../charts/world';
import {worldMap} from '../charts/world-map';
import {label} from '../codes/codes';
import {inOrder, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {type Place, choose, go, linkTo} from '../shell/address';
import type {Unit} from './unit';

const say = (value: number) => t('units:count', {count: value, value: number(value)});

/** Where the units of the list lie: how many in each country, and each one whose position is known. */
export function unitMap(units: Unit[], title: string, place: Place): TemplateResult {
  const places = units.flatMap(({code, name, position}) =>
    position ? [{code, name, lat: Number(position.lat), lon: Number(position.lon)}] : [],
  );
  return html`
    <section class="panel">
      <h2>${t('units:map')}</h2>
      <map-box
        label=${title}
        .option=${guard(
          [units],
          () => async (look: Look) => worldMap({countries: byCountry(units), places, say}, await loadWorld(), look),
        )}
        @chart-click=${({detail}: CustomEvent<ChartClick>) => {
          if (detail.place) go(linkTo(['units', detail.place]));
          else if (detail.code) choose(place, {country: detail.code});
        }}
      ></map-box>
      <p class="hint">${t('units:mapHint')}</p>
      <details class="figures">
        <summary>${t('units:byCountry')}</summary>
        ${dataTable(
          title,
          [
            {head: t('units:country'), cell: row => row.name},
            {head: t('units:units'), cell: row => number(row.value), figure: true},
          ],
          byCountry(units),
        )}
      </details>
    </section>
  `;
}

function byCountry(units: Unit[]) {
  const counts = new Map<string, number>();
  for (const {country} of units) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts]
    .map(([code, value]) => ({code, name: label('countries', code), value}))
    .sort((one, other) => other.value - one.value || inOrder(one.name, other.name));
}
