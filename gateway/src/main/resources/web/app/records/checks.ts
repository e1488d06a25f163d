/** The forms that a report is judged by: each answers whether a text that is not empty is in order. */

/** No space at either end, no control character, nothing that turns the direction of writing. */
export const isReference = (text: string): boolean =>
  /^(?!\s)[^\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]{1,100}(?<!\s)$/u.test(text);

export const isPlace = (text: string): boolean => /^[A-Z]{2}[A-Z2-9]{3}$/.test(text);

export const isCountryOrPlace = (text: string): boolean => /^[A-Z]{2}([A-Z2-9]{3})?$/.test(text);

export const isFlight = (text: string): boolean => /^[A-Z0-9]{2,10}$/.test(text);

export const isTag = (text: string): boolean => /^[A-Z0-9][A-Z0-9_-]{0,63}$/.test(text);

/** Harmonized System: 6, 8 or 10 digits. */
export const isHsCode = (text: string): boolean => /^\d{6}(\d{2}){0,2}$/.test(text);

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** At most 12 digits before the point and 6 after, in the form that JSON has for numbers. */
export const isDecimal = (text: string): boolean => /^(0|[1-9]\d{0,11})(\.\d{1,6})?$/.test(text);

/** Of a decimal: more than nothing. */
export const isPositive = (decimal: string): boolean => /[1-9]/.test(decimal);

/** A day that has begun somewhere on earth; where the date is latest, it is 14 hours ahead of UTC. */
export const hasBegun = (day: string, now: number): boolean =>
  day <= new Date(now + 14 * 3_600_000).toISOString().slice(0, 10);
