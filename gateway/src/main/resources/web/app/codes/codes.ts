import {language} from '../language/language';
import {type Decimal, number} from '../language/format';

/** A code of one of the published lists, with its label in the reader's language. */
export interface Code {
  code: string;
  label: string;
  definition?: string;
  group?: string;
  measure?: string;
  unit?: string;
  groups?: string[];
  commodities?: string[];
  measures?: string[];
  subregion?: string;
  region?: string;
}

const kept = new Map<string, Promise<void>>();
const lists = new Map<string, Map<string, Code>>();

const key = (list: string) => `${language()}/${list}`;

/** Has lists of `/api/v1/codes` at hand before something is shown that needs their labels. */
export async function needCodes(...names: string[]): Promise<void> {
  await Promise.all(names.map(name => fetchOnce(name)));
}

/** The codes of a list that is at hand, in the order in which the list is shown. */
export const codes = (list: string): Code[] => [...(lists.get(key(list))?.values() ?? [])];

/** The code in words; the code itself where no list knows it, nothing where there is none. */
export const label = (list: string, code: string | null | undefined): string =>
  code ? (lists.get(key(list))?.get(code)?.label ?? code) : '';

/** Units that every language has a symbol for. */
const SYMBOLS: Record<string, string> = {kg: 'kilogram', g: 'gram', l: 'liter', ml: 'milliliter'};

/** 250,000 kg: an amount is never told without its unit of measure. */
export const quantity = ({value, unit}: {value: Decimal; unit: string}): string =>
  SYMBOLS[unit]
    ? number(value, {style: 'unit', unit: SYMBOLS[unit]})
    : `${number(value)}\u00a0${label('measurement-units', unit)}`;

function fetchOnce(name: string): Promise<void> {
  const of = key(name);
  let asked = kept.get(of);
  if (!asked) {
    asked = read(name, of);
    // A list that could not be had is asked for again by whoever needs it next.
    asked.catch(() => kept.delete(of));
    kept.set(of, asked);
  }
  return asked;
}

async function read(name: string, of: string): Promise<void> {
  const answer = await fetch(`/api/v1/codes/${name}`, {headers: {'Accept-Language': language()}});
  if (!answer.ok) throw new Error(`the list ${name} is answered with ${answer.status}`);
  const {codes: all} = (await answer.json()) as {codes: Code[]};
  lists.set(of, new Map(all.map(code => [code.code, code])));
}
