/** Numbers that carry a check digit: their form, and whether the digit fits. */

export const isContainerForm = (text: string): boolean => /^[A-Z]{3}[JUZ]\d{7}$/.test(text);

/**
 * ISO 6346: letters stand for 10 to 38 without the multiples of 11; the check digit is the sum of the values times
 * powers of two, modulo 11, modulo 10.
 */
export function isContainer(text: string): boolean {
  const values = '0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ';
  const sum = [...text.slice(0, 10)].reduce((total, sign, place) => total + values.indexOf(sign) * 2 ** place, 0);
  return isContainerForm(text) && (sum % 11) % 10 === Number(text[10]);
}

export const isImoForm = (text: string): boolean => /^\d{7}$/.test(text);

/** IMO ship numbers: the first six digits times 7 to 2; the last digit of the sum is the seventh. */
export function isImo(text: string): boolean {
  const sum = [...text.slice(0, 6)].reduce((total, digit, place) => total + Number(digit) * (7 - place), 0);
  return isImoForm(text) && sum % 10 === Number(text[6]);
}
