import {language} from './language';

/** A number as the API states it: exact, as text where binary floating point would change it. */
export type Decimal = number | string;

/** Arabic with the digits that the records of all other languages use. */
const locale = () => (language() === 'ar' ? 'ar-u-nu-latn' : language());

/** For machines' sake a decimal given as text is formatted digit by digit. */
export const number = (value: Decimal, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(locale(), {maximumFractionDigits: 6, ...options}).format(value as number);

/** 1.2 million: for axes, where there is no room. */
export const shortNumber = (value: Decimal): string =>
  number(value, {notation: 'compact', maximumSignificantDigits: 3});

/** A value in per cent as the API states it: 23.0 means 23 per cent. */
export const percent = (value: Decimal): string =>
  number(Number(value) / 100, {style: 'percent', maximumFractionDigits: 1});

/** A local day of a place, `2023-07-04`: never moved to another zone. */
export const day = (value: string): string =>
  new Intl.DateTimeFormat(locale(), {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(`${value}T00:00:00Z`));

/** A month, `2023-07`. */
export const month = (value: string, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(locale(), {month: style, year: 'numeric', timeZone: 'UTC'}).format(
    new Date(`${value}-01T00:00:00Z`),
  );

/** A month where the year is plain: `2023-07` is "Jul". */
export const monthName = (value: string): string =>
  new Intl.DateTimeFormat(locale(), {month: 'short', timeZone: 'UTC'}).format(new Date(`${value}-01T00:00:00Z`));

/** A moment, in the zone of whoever reads it. */
export const moment = (value: string): string =>
  new Intl.DateTimeFormat(locale(), {dateStyle: 'medium', timeStyle: 'medium'}).format(new Date(value));

/** "Kenya, Uganda and Togo". */
export const list = (values: string[]): string => new Intl.ListFormat(locale()).format(values);

/** The order in which the language sorts words. */
export const inOrder = (one: string, other: string): number => one.localeCompare(other, locale());
