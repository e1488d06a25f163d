import {ExactNumber} from '../door/json';

export type Json = null | string | number | boolean | ExactNumber | Json[] | {[name: string]: Json};

type Members = {[name: string]: Json};

const isObject = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);

/** The merge patch (RFC 7396) that makes `after` of `before`: what went is null, and lists are replaced whole. */
export function patchOf(before: Members, after: Members): Members {
  const patch: Members = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[name];
    const is = after[name];
    if (isSame(was, is)) continue;
    patch[name] = isObject(was) && isObject(is) ? patchOf(was, is) : (is ?? null);
  }
  return patch;
}

/** A value with a merge patch (RFC 7396) applied to it. */
export function merged(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: Members = isObject(target) ? {...target} : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merged(result[name] ?? null, value);
  }
  return result;
}

/** The members, by their pointers, that two merge patches both change. */
export const clashes = (one: Members, other: Members, within = ''): string[] =>
  Object.entries(one).flatMap(([name, value]) => {
    const both = other[name];
    const pointer = `${within}/${name}`;
    if (both === undefined) return [];
    return isObject(value) && isObject(both) ? clashes(value, both, pointer) : [pointer];
  });

/** Do both say the same, whatever the order of their members? */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one instanceof ExactNumber && other instanceof ExactNumber) return one.digits === other.digits;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (isObject(one) && isObject(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(name => isSame(one[name], other[name]));
  return one === other;
}
