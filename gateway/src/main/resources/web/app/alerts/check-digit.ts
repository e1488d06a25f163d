/** ISO 6346: the letters stand for 10 to 38 without the multiples of 11. */
const VALUES = '0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ';

const digits = (text: string) => [...text].map(Number);

/** Whether a container number has the form of ISO 6346 and the check digit that fits. */
export function isContainerNumber(text: string): boolean {
  if (!/^[A-Z]{3}[JUZ][0-9]{7}$/.test(text)) return false;
  const sum = [...text.slice(0, 10)].reduce((all, sign, place) => all + VALUES.indexOf(sign) * 2 ** place, 0);
  return (sum % 11) % 10 === Number(text[10]);
}

/** Whether an IMO ship number has seven digits and the check digit that fits. */
export function isImoNumber(text: string): boolean {
  if (!/^[0-9]{7}$/.test(text)) return false;
  const sum = digits(text.slice(0, 6)).reduce((all, digit, place) => all + digit * (7 - place), 0);
  return sum % 10 === Number(text[6]);
}
