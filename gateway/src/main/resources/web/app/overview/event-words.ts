import {label, quantity} from '../codes/codes';
import type {Decimal} from '../language/format';
import {t} from '../language/language';
import {hasRole} from '../session/session';
import {linkTo} from '../shell/address';
import type {FeedEvent} from './recent';

type Data = Record<string, unknown>;

const text = (data: Data, name: string): string => (typeof data[name] === 'string' ? (data[name] as string) : '');

/** `org.interdict.seizure.recorded.v1` is about a seizure. */
const kindOf = (type: string): string => type.split('.')[2] ?? '';

/** What happened, in words; a type that this page does not know is shown as it is. */
export function eventName(type: string): string {
  const [, , kind = '', verb = ''] = type.split('.');
  return t(`overview:events.${kind}.${verb}`, {defaultValue: type});
}

/** What it happened to, in words. */
export function eventSubject({type, subject, data}: FeedEvent): string {
  const words: Record<string, () => unknown[]> = {
    seizure: () => [record(data), ...items(data), label('countries', text(data, 'country'))],
    interception: () => [record(data), label('countries', text(data, 'country'))],
    alert: () => [
      label('alert-subjects', text(data, 'subject')),
      ...Object.values((data['identifiers'] ?? {}) as Data),
    ],
    unit: () => [text(data, 'name'), text(data, 'code')],
    training: () => [text(data, 'title'), text(data, 'reference')],
    report: () => [text(data, 'title')],
    subscription: () => [text(data, 'name')],
  };
  return (words[kindOf(type)]?.() ?? []).filter(Boolean).map(isolated).join(' · ') || subject;
}

/** Where the reader finds more about it; `readsRecords` says whether records may be opened. */
export function eventLink({type, subject, data}: FeedEvent, readsRecords: boolean): string | undefined {
  // Of a record that is out of sight now, no more than its id is told.
  const isThere = readsRecords && text(data, 'reference') !== '';
  return {
    seizure: isThere ? linkTo(['records', subject]) : undefined,
    interception: isThere ? linkTo(['records', 'interceptions', subject]) : undefined,
    alert: hasRole('officer', 'analyst') ? linkTo(['alerts', subject]) : undefined,
    unit: linkTo(['units', subject]),
    training: linkTo(['training', 'activities', subject]),
  }[kindOf(type)];
}

/** Words of another direction beside it do not mix with it. */
const isolated = (word: unknown): string => `\u2068${String(word)}\u2069`;

const record = (data: Data): string => [text(data, 'unit'), text(data, 'reference')].filter(Boolean).join(' ');

function items(data: Data): string[] {
  const all = (data['items'] ?? []) as {commodity: string; normalized?: {value: Decimal; unit: string}}[];
  return all.map(({commodity, normalized}) =>
    [label('commodities', commodity), normalized ? quantity(normalized) : ''].filter(Boolean).join(' '),
  );
}
