/** What is meant by what was typed, put into the form that the API takes when a field is left. */

/** Arabic-Indic, Persian and full-width digits as the digits of the records, and their decimal sign as the point. */
export const latin = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, digit => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u066B\uFF0E]/g, '.');

const amount = (text: string) =>
  latin(text)
    .trim()
    .replace(/^\+?\./, '0.');
/** Codes are capitals; what people put between their parts to read them is none of them. */
const code = (text: string) => latin(text).replace(/[\s.]/g, '').toUpperCase();
const codes = (text: string) => latin(text).toUpperCase().trim();

const BY_MEMBER: [RegExp, (text: string) => string][] = [
  [/\/quantity\/value$/, amount],
  [/\/hsCode$|\/flightNumber$|^\/place$|^\/operation$|^\/route\/(origin|departure|destination)$/, code],
  [/\/containerNumber$/, text => code(text).replace(/[-/]/g, '')],
  [/\/vesselImo$/, text => code(text).replace(/^IMO/, '')],
  [/^\/route\/transit$|^\/initiatives$/, codes],
  [/^\/detection\/alert$/, text => text.trim().toLowerCase()],
];

export const tidy = (pointer: string, text: string): string =>
  (BY_MEMBER.find(([member]) => member.test(pointer))?.[1] ?? (same => same))(text);
