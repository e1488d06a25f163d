import {type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';
import {number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {linkTo} from '../shell/address';
import type {Unit} from '../units/unit';
import {type Activity, type Attendance, attended} from './activity';
import {unitName} from './unit-choice';

/** Who came, line by line, and all of them by sex. */
export function attendanceTable(activity: Activity, units: Unit[]): TemplateResult {
  if (!activity.attendance.length) {
    return html`<p>${activity.status === 'HELD' ? t('training:attendance.none') : t('training:attendance.later')}</p>`;
  }
  const {officers, women, men, unspecified} = attended(activity);
  return dataTable(
    t('training:attendance.caption', {
      count: officers,
      value: number(officers),
      women: number(women),
      men: number(men),
      unspecified: number(unspecified),
    }),
    [
      {head: t('training:attendance.who'), cell: line => who(line, units)},
      {head: t('training:agency'), cell: ({agency}) => label('agencies', agency) || t('parts:notStated')},
      {head: t('training:women'), cell: ({female}) => number(female), figure: true},
      {head: t('training:men'), cell: ({male}) => number(male), figure: true},
      {head: t('training:attendance.unspecified'), cell: line => number(line.unspecified), figure: true},
    ],
    activity.attendance,
  );
}

const who = ({unit, country}: Attendance, units: Unit[]) =>
  unit ? html`<a href=${linkTo(['units', unit])}>${unitName(units, unit)}</a>` : label('countries', country);
