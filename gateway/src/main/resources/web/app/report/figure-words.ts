import {quantity} from '../codes/codes';
import {type Decimal, day, number, percent} from '../language/format';
import {t} from '../language/language';
import type {Figure} from './report';

/** The exact value with its unit; what is not told, and what there is nothing to count from, is said. */
export function exact(figure: Figure): string {
  if (figure.hidden) return t('report:hidden');
  return figure.value === undefined ? t('report:nothing') : amount(figure.value, figure.unit);
}

function amount(value: Decimal, unit: string): string {
  if (unit === '%') return percent(value);
  if (unit === 'kg') return quantity({value, unit});
  return t(`report:counted.${unit}`, {count: Number(value), shown: number(value)});
}

/** Which time a figure is of: a whole year, a day, or all time up to a day. */
export function time(figure: Figure, year: number): string {
  const of = figure.asOf ? day(figure.asOf) : '';
  return t(`report:basis.${figure.basis}`, {year, day: of});
}
