import {whoIsIt} from '../session/session';
import {type Entry, entryFrom} from './entry';

/**
 * A report that was begun and is not recorded yet. It stays in this browser, for whoever wrote it alone. Its id is its
 * `Idempotency-Key` too: however often it is sent, it is recorded once.
 */
export interface Draft {
  id: string;
  by: string;
  /** When it was last written on. */
  at: string;
  entry: Entry;
  /** The reference that it was sent under without an answer. */
  sentAs?: string;
}

const KEPT = 'interdict.draft.';

/** Keeps a draft; false where the browser keeps nothing. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEPT + draft.id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (id: string): void => localStorage.removeItem(KEPT + id);

/** A draft of the caller's own. */
export function draft(id: string): Draft | undefined {
  const kept = read(KEPT + id);
  return kept && kept.by === whoIsIt()?.name ? kept : undefined;
}

/** May a draft be kept under this id without taking the place of somebody else's? */
export const isFree = (id: string): boolean => localStorage.getItem(KEPT + id) === null;

/** The drafts of the caller, the last one first. */
export const drafts = (): Draft[] =>
  Object.keys(localStorage)
    .filter(key => key.startsWith(KEPT))
    .flatMap(key => draft(key.slice(KEPT.length)) ?? [])
    .sort((one, other) => other.at.localeCompare(one.at));

function read(key: string): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return kept && Date.parse(kept.at)
      ? {...kept, id: key.slice(KEPT.length), entry: entryFrom(kept.entry)}
      : undefined;
  } catch {
    return undefined; // not a draft of this page
  }
}
