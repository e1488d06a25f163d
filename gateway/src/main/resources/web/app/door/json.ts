import type {Decimal} from '../language/format';

/** Browsers tell a reviver what a number looked like, and let numbers be written as they are (ES2026); older ones do not. */
interface Source {
  source?: string;
}
interface RawJson {
  rawJSON?: (text: string) => unknown;
}

/** A number that a user typed, to be sent with just the digits that were typed. */
export class ExactNumber {
  constructor(readonly digits: string) {}
}

/** Reads JSON. A number that binary floating point cannot hold stays text, so that no digit changes. */
export const readJson = (text: string): unknown =>
  JSON.parse(text, function (_key: string, value: unknown, context?: Source): unknown {
    return typeof value === 'number' && context?.source !== undefined && isChanged(value, context.source)
      ? (context.source satisfies Decimal)
      : value;
  } as (key: string, value: unknown) => unknown);

export const writeJson = (body: unknown): string =>
  JSON.stringify(body, (_key, value: unknown) =>
    value instanceof ExactNumber ? ((JSON as RawJson).rawJSON?.(value.digits) ?? Number(value.digits)) : value,
  );

const isChanged = (value: number, source: string) => /^-?\d+(\.\d+)?$/.test(source) && String(value) !== source;
