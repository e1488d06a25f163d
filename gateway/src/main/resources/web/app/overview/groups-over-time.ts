import {type TemplateResult, html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import '../charts/chart-box';
import type {ChartClick} from '../charts/chart-box';
import type {Look} from '../charts/look';
import {seriesOverTime} from '../charts/series-over-time';
import {label} from '../codes/codes';
import {monthName, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/request-box';
import {go, linkTo} from '../shell/address';
import {type Figures, days, seizuresPath} from './figures';
import {groupLink} from './quantities';

/** More kinds than this are not told apart in one picture. */
const DRAWN = 8;

/** Seizures by commodity group over the months of a year. */
export function groupsOverTime(groups: Figures, months: Figures, year: string): TemplateResult {
  const ranked = [...groups.rows].sort((one, other) => other.seizures - one.seizures);
  const drawn = ranked.slice(0, DRAWN);
  const counts = new Map(months.rows.map(row => [`${row.month}/${row.commodityGroup}`, row.seizures]));
  const count = (of: string, group: string | null | undefined) => counts.get(`${of}/${group}`) ?? 0;
  const all = Array.from({length: 12}, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const option = (look: Look) =>
    seriesOverTime(
      {
        periods: all.map(code => ({code, name: monthName(code)})),
        series: drawn.map(({commodityGroup: code}) => ({
          code: code ?? '',
          name: label('commodity-groups', code) || t('parts:notStated'),
          values: all.map(each => count(each, code)),
        })),
        stacked: true,
        say: value => t('overview:count', {count: value, value: number(value)}),
      },
      look,
    );
  return html`
    <section class="panel">
      <h2>${t('overview:overTime', {year})}</h2>
      <p class="quiet">
        ${t('overview:overTimeNote')}
        ${ranked.length > DRAWN ? t('overview:drawn', {drawn: number(DRAWN), all: number(ranked.length)}) : ''}
      </p>
      <chart-box
        shape="series"
        label=${t('overview:overTime', {year})}
        .option=${guard([months], () => option)}
        @chart-click=${({detail}: CustomEvent<ChartClick>) => explore(detail.code, year)}
      ></chart-box>
      <details class="figures">
        <summary>${t('overview:table')}</summary>
        ${dataTable(
          t('overview:overTime', {year}),
          [
            {head: t('overview:group'), cell: row => groupLink(row.commodityGroup ?? '', year)},
            {head: t('overview:wholeYear'), cell: row => number(row.seizures), figure: true},
            ...all.map(each => ({
              head: monthName(each),
              cell: (row: (typeof ranked)[number]) => number(count(each, row.commodityGroup)),
              figure: true,
            })),
          ],
          ranked,
        )}
      </details>
      <request-box path=${seizuresPath(year, 'month,commodityGroup')}></request-box>
    </section>
  `;
}

function explore(group: string | undefined, year: string): void {
  if (!group) return;
  go(linkTo(['explore'], {groupBy: 'month', commodityGroup: group, ...days(year)}));
}
