import {ExactNumber} from '../door/json';
import type {Json} from './patch';
import type {Seizure} from './seizure';

/**
 * What a form holds: the members of a report by their own names, so that a JSON Pointer names a control as it names a
 * member. All of it is text as it was typed; `true` and `false` are texts too, codes in a row are parted by commas.
 */
export interface Entry {
  unit: string;
  reference: string;
  seizedOn: string;
  /** The time of the day and the offset from UTC, which together with the day make the member. */
  seizedAt: string;
  offset: string;
  place: string;
  direction: string;
  trafficType: string;
  channels: string[];
  transport: {mode: string; containerNumber: string; vesselImo: string; flightNumber: string; documentNumber: string};
  route: {origin: string; departure: string; transit: string; destination: string};
  detection: {method: string; sources: string[]; alert: string};
  concealment: string;
  items: EntryItem[];
  persons: EntryPerson[];
  operation: string;
  initiatives: string;
  narrative: string;
  /** Why a record is amended; a new report has none. */
  reason: string;
}

export interface EntryItem {
  commodity: string;
  description: string;
  quantity: {value: string; unit: string; quality: string};
  hsCode: string;
  species: {scientificName: string; citesAppendix: string; live: string};
  firearm: {
    type: string;
    make: string;
    model: string;
    calibre: string;
    marking: string;
    countryOfManufacture: string;
    tracingRequested: string;
  };
}

export interface EntryPerson {
  role: string;
  sex: string;
  ageBand: string;
  nationality: string;
}

export const emptyItem = (): EntryItem => ({
  commodity: '',
  description: '',
  quantity: {value: '', unit: '', quality: ''},
  hsCode: '',
  species: {scientificName: '', citesAppendix: '', live: ''},
  firearm: {type: '', make: '', model: '', calibre: '', marking: '', countryOfManufacture: '', tracingRequested: ''},
});

export const emptyPerson = (): EntryPerson => ({role: '', sex: '', ageBand: '', nationality: ''});

export const emptyEntry = (): Entry => ({
  unit: '',
  reference: '',
  seizedOn: '',
  seizedAt: '',
  offset: '',
  place: '',
  direction: '',
  trafficType: '',
  channels: [],
  transport: {mode: '', containerNumber: '', vesselImo: '', flightNumber: '', documentNumber: ''},
  route: {origin: '', departure: '', transit: '', destination: ''},
  detection: {method: '', sources: [], alert: ''},
  concealment: '',
  items: [emptyItem()],
  persons: [],
  operation: '',
  initiatives: '',
  narrative: '',
  reason: '',
});

/** What an entry may hold; of lists, what one of theirs may. */
const model = (): Entry => ({
  ...emptyEntry(),
  channels: [''],
  detection: {method: '', sources: [''], alert: ''},
  persons: [emptyPerson()],
});

/** An entry from what has members of one: what it lacks is empty, and what it has besides is left out. */
export function entryFrom(kept: unknown): Entry {
  const entry = fitted(model(), kept);
  return {...entry, items: entry.items.length ? entry.items : [emptyItem()]};
}

function fitted<T>(like: T, value: unknown): T {
  if (typeof like === 'string') return (value === undefined || value === null ? '' : String(value)) as T;
  if (Array.isArray(like)) return (Array.isArray(value) ? value.map(each => fitted<unknown>(like[0], each)) : []) as T;
  const members = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(like as object).map(([name, member]) => [name, fitted(member, members[name])]),
  ) as T;
}

/** The form filled with what is recorded. */
export function entryOf(record: Seizure): Entry {
  const [, seizedAt = '', zone = ''] = /T([0-9:.]+)(Z|[+-].*)$/.exec(record.seizedAt ?? '') ?? [];
  return entryFrom({
    ...record,
    seizedAt,
    offset: zone === 'Z' ? '+00:00' : zone,
    route: {...record.route, transit: record.route?.transit?.join(', ') ?? ''},
    initiatives: record.initiatives.join(', '),
  });
}

/** The body that the API takes: what is not filled in is left out, for it takes no empty texts. */
export function bodyOf(entry: Entry): Record<string, Json> {
  const {offset, seizedAt, reason: _, ...members} = entry;
  return pruned({
    ...members,
    seizedAt: seizedAt && entry.seizedOn ? `${entry.seizedOn}T${withSeconds(seizedAt)}${offset}` : '',
    route: {...entry.route, transit: codesIn(entry.route.transit)},
    initiatives: codesIn(entry.initiatives),
    items: entry.items.map(item => ({
      ...item,
      quantity: {...item.quantity, value: item.quantity.value ? new ExactNumber(item.quantity.value) : ''},
      species: {...item.species, live: truth(item.species.live)},
      firearm: {...item.firearm, tracingRequested: truth(item.firearm.tracingRequested)},
    })),
  } as unknown as Json) as Record<string, Json>;
}

/** The codes that were typed in a row. */
export const codesIn = (text: string): string[] => text.split(/[\s,;،、，]+/).filter(Boolean);

const withSeconds = (time: string) => (/^\d\d:\d\d$/.test(time) ? `${time}:00` : time);

const truth = (text: string) => (text === '' ? '' : text === 'true');

/** Leaves out empty texts, objects and lists; what a list holds keeps its place, so that faults are found. */
function pruned(value: Json): Json {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]): [string, Json] => [name, pruned(member)])
      .filter(([, member]) => !isEmpty(member)),
  );
}

const isEmpty = (value: Json): boolean =>
  value === '' ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !(value instanceof ExactNumber) && Object.keys(value).length === 0);
