import {type TemplateResult, html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import '../charts/chart-box';
import type {ChartClick} from '../charts/chart-box';
import type {Look} from '../charts/look';
import '../charts/map-box';
import {ranking, rankingHeight} from '../charts/ranking';
import {loadWorld} from '../charts/world';
import {worldMap} from '../charts/world-map';
import {label} from '../codes/codes';
import {inOrder, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/request-box';
import {go, linkTo} from '../shell/address';
import {type Figures, type Unit, days, seizuresPath, unitsPath} from './figures';

const RANKED = 10;

const say = (value: number) => t('overview:count', {count: value, value: number(value)});

/** Where was seized how often: the first countries, all of them on the map with the units in service, and a table. */
export function byCountry(figures: Figures, units: Unit[], year: string): TemplateResult {
  const countries = figures.rows
    .map(({country, seizures}) => ({
      code: country ?? '',
      name: label('countries', country) || t('parts:notStated'),
      value: seizures,
    }))
    .sort((one, other) => other.value - one.value || inOrder(one.name, other.name));
  const first = countries.slice(0, RANKED);
  const places = units.flatMap(({code, name, position}) => (position ? [{code, name, ...position}] : []));
  const title = t('overview:byCountry', {year});
  const firsts = t('overview:countries', {many: number(first.length)});
  return html`
    <section class="panel">
      <h2>${title}</h2>
      <h3>${firsts}</h3>
      <chart-box
        label=${firsts}
        .height=${rankingHeight(first.length)}
        .option=${guard([figures], () => (look: Look) => ranking({rows: first, say}, look))}
        @chart-click=${({detail}: CustomEvent<ChartClick>) => explore(detail.code, year)}
      ></chart-box>
      <h3>${t('overview:map')}</h3>
      <p class="quiet">${t('overview:mapNote')}</p>
      <map-box
        label=${t('overview:map')}
        .option=${guard(
          [figures, units],
          () => async (look: Look) => worldMap({countries, places, say}, await loadWorld(), look),
        )}
        @chart-click=${({detail}: CustomEvent<ChartClick>) =>
          detail.place ? go(linkTo(['units', detail.place])) : explore(detail.code, year)}
      ></map-box>
      <details class="figures">
        <summary>${t('overview:table')}</summary>
        ${dataTable(
          title,
          [
            {head: t('overview:country'), cell: row => row.name},
            {head: t('overview:seizuresHead'), cell: row => number(row.value), figure: true},
            {
              head: t('overview:unitsHead'),
              cell: row => number(units.filter(unit => unit.country === row.code).length),
              figure: true,
            },
          ],
          countries,
        )}
      </details>
      <request-box path=${seizuresPath(year, 'country')}></request-box>
      <request-box path=${unitsPath(year)}></request-box>
    </section>
  `;
}

function explore(country: string | undefined, year: string): void {
  if (!country) return;
  go(linkTo(['explore'], {groupBy: 'commodityGroup', country, ...days(year)}));
}
