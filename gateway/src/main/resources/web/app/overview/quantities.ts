import {type TemplateResult, html} from 'lit';
import {type Code, codes, label} from '../codes/codes';
import type {Amount} from '../figures/seizure-figures';
import {number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/request-box';
import {linkTo} from '../shell/address';
import {type Figures, days, seizuresPath} from './figures';

interface Seized extends Amount {
  group: string;
}

/** What was seized, a table for each measure: kilograms, litres and pieces are never added and never compared. */
export function quantities({rows}: Figures, year: string): TemplateResult {
  const seized = rows.flatMap(row => row.quantities.map(each => ({...each, group: row.commodityGroup ?? ''})));
  const measures = codes('measures').filter(measure => seized.some(each => each.measure === measure.code));
  return html`
    <section class="panel">
      <h2>${t('overview:quantities', {year})}</h2>
      <div class="panels">
        ${measures.map(measure => measured(measure, seized.filter(each => each.measure === measure.code), year))}
      </div>
      <request-box path=${seizuresPath(year, 'commodityGroup')}></request-box>
    </section>
  `;
}

function measured(measure: Code, seized: Seized[], year: string): TemplateResult {
  return dataTable(
    `${measure.label} (${label('measurement-units', measure.unit)})`,
    [
      {head: t('overview:group'), cell: each => groupLink(each.group, year)},
      {head: t('overview:quantity'), cell: each => number(each.value), figure: true},
    ],
    seized.sort((one, other) => Number(other.value) - Number(one.value)),
  );
}

/** A commodity group that leads to its figures by country. */
export const groupLink = (group: string, year: string): TemplateResult =>
  html`<a
    href=${linkTo(['explore'], {groupBy: 'country', commodityGroup: group, ...days(year)})}
    >${label('commodity-groups', group) || t('parts:notStated')}</a
  >`;
