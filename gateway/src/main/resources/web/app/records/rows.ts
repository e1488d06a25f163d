import type {News} from './live';
import type {CaseRecord} from './seizure';

/** A record in a list, and whether it came or changed while the list was open. */
export interface Row<T> {
  record: T;
  news?: 'new' | 'changed';
}

/** How many records came, changed and went. */
export interface Tally {
  new: number;
  changed: number;
  gone: number;
}

/** As many rows as a list grows to by itself. */
const MOST = 1000;

/**
 * Puts news into a list: what changed stays where it is, what is new goes where the order has it, what is gone goes.
 * What belongs behind the last row comes with a later page.
 */
export function withNews<T extends CaseRecord>(
  rows: Row<T>[],
  news: News<T>,
  sort: string,
  hasMore: boolean,
): [Row<T>[], Tally] {
  const tally: Tally = {new: 0, changed: 0, gone: 0};
  const kept = rows.filter(row => !news.gone.has(row.record.id));
  tally.gone = rows.length - kept.length;
  for (const record of news.there) {
    const place = kept.findIndex(row => row.record.id === record.id);
    const known = kept[place];
    if (known) {
      if (known.record.version >= record.version) continue;
      kept[place] = {record, news: known.news ?? 'changed'};
      tally.changed++;
    } else {
      const behind = kept.findIndex(row => isBefore(record, row.record, sort));
      if ((behind < 0 && hasMore) || kept.length >= MOST) continue;
      kept.splice(behind < 0 ? kept.length : behind, 0, {record, news: 'new'});
      tally.new++;
    }
  }
  return [kept, tally];
}

function isBefore<T extends CaseRecord>(one: T, other: T, sort: string): boolean {
  const member = sort.replace('-', '') as keyof T;
  const order =
    member === 'recordedAt'
      ? Date.parse(one.recordedAt) - Date.parse(other.recordedAt)
      : String(one[member]).localeCompare(String(other[member]));
  return sort.startsWith('-') ? order > 0 : order < 0;
}
