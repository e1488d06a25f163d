import {ExactNumber, writeJson} from '../door/json';

/** A JSON number with nothing to be guessed: no leading zeros, no exponent. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Members of what is sent; what is not filled in is no member. */
export type Members = Record<string, unknown>;

/** A number as it was typed; what is none goes as it is, and the service says so at its field. */
export const typedNumber = (typed: string): unknown =>
  NUMBER.test(typed.trim()) ? new ExactNumber(typed.trim()) : typed;

/** Leaves out what is not filled in: the API takes no empty texts. */
export const filled = (members: Members): Members =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== '' && value !== undefined && !isEmptyList(value)),
  );

/** The merge patch (RFC 7396) that makes one content of another. */
export function patchOf(before: Members, after: Members): Members {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names].filter(name => !isSame(before[name], after[name])).map(name => [name, after[name] ?? null]),
  );
}

/** What somebody was typing over `before`, over what is there `now`: what they did not touch is as it is now. */
export const carriedOver = <D extends object>(draft: D, before: D, now: D): D =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]) => {
      const key = name as keyof D;
      return [name, isSame(value, before[key]) ? now[key] : value];
    }),
  ) as D;

const isSame = (one: unknown, other: unknown) => writeJson(one) === writeJson(other);

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
