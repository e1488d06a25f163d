import {type TemplateResult, html} from 'lit';
import {day, number, percent} from '../language/format';
import {t} from '../language/language';
import {linkTo} from '../shell/address';
import {type Figures, type TrainingFigures, type UnitFigures, days, lastDay} from './figures';

/** One figure in large print, what it is of and where there is more about it, and what else belongs to it. */
const figure = (value: string, name: string, more: [string, string][], path: string): TemplateResult => html`
  <div class="overview-figure">
    <dl>
      <div>
        <dt><a href=${path}>${name}</a></dt>
        <dd class="overview-value">${value}</dd>
      </div>
      ${more.map(([what, much]) => html`<div class="overview-more"><dt>${what}</dt><dd>${much}</dd></div>`)}
    </dl>
  </div>
`;

/** How many seizures there were. */
export const keyFigures = ({total, rows}: Figures, year: string): TemplateResult =>
  figure(
    number(total.seizures),
    t('overview:seizures', {year}),
    [
      [t('overview:items'), number(total.items)],
      [t('overview:groups'), number(rows.filter(row => row.commodityGroup).length)],
    ],
    linkTo(['explore'], {groupBy: 'commodityGroup', ...days(year)}),
  );

/** How many units were in service on the last day of the year. */
export const unitsFigure = ({total}: UnitFigures, year: string): TemplateResult =>
  figure(
    number(total.units),
    t('overview:units', {day: day(lastDay(year))}),
    [
      [t('overview:states'), number(total.memberStates)],
      [t('overview:established', {year}), number(total.established)],
    ],
    linkTo(['units'], {asOf: lastDay(year)}),
  );

/** How many officers were trained in the year. */
export const training = ({total}: TrainingFigures, year: string): TemplateResult =>
  figure(
    number(total.officers),
    t('overview:trained', {year}),
    [
      [t('overview:activities'), number(total.activities)],
      ...(total.womenShare === undefined ? [] : [[t('overview:women'), percent(total.womenShare)] as [string, string]]),
    ],
    linkTo(['training'], days(year)),
  );
