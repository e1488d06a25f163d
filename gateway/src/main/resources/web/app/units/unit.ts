import {codes} from '../codes/codes';
import type {Decimal} from '../language/format';
import {allOf} from '../parts/pages';
import {type Place, chosen} from '../shell/address';

/** A border unit, or the reporter for a whole country, as the registry tells it. */
export interface Unit {
  code: string;
  version: number;
  name: string;
  type: string;
  status: string;
  country: string;
  subregion?: string;
  region?: string;
  place?: string;
  placeKnown?: boolean;
  agencies: Agency[];
  channels: string[];
  establishedOn?: string;
  closedOn?: string;
  womensNetwork: boolean;
  position?: {lat: Decimal; lon: Decimal};
}

/** An agency in a unit; its officers where the reader may know them. */
export interface Agency {
  agency: string;
  officers?: {female: number; male: number};
}

/** One version of a unit: what made it, when, and where it may be shown by whom and why. */
export interface Version {
  version: number;
  change: string;
  status: string;
  on?: string;
  changed: string[];
  at: string;
  by?: string;
  reason?: string;
  unit: Unit;
}

export const UNITS = '/api/v1/units';
export const NATIONAL = 'NATIONAL';
const FILTERS = ['country', 'subregion', 'region', 'type'] as const;
const MOST = '1000';

export const pathOf = (code: string): string => `${UNITS}/${encodeURIComponent(code)}`;

/** The list that a place asks for; national reporters are no units of the programme: they come when asked for. */
export function listPath(place: Place): string {
  const asked = filters(place);
  if (!asked.has('type')) asked.set('type', programmeTypes().join(','));
  for (const name of ['status', 'asOf']) keep(asked, place, name);
  return `${UNITS}?${asked}`;
}

/** The stock of the day that a place asks for. */
export function stockPath(place: Place): string {
  const asked = filters(place);
  keep(asked, place, 'asOf');
  asked.set('groupBy', 'type');
  return `/api/v1/statistics/units?${asked}`;
}

export const unitsOf = (place: Place, signal: AbortSignal): Promise<Unit[]> =>
  allOf<Unit>(`${listPath(place)}&limit=${MOST}`, signal);

/** All units of the programme, to choose from. */
export const programmeUnits = (signal?: AbortSignal): Promise<Unit[]> =>
  allOf<Unit>(`${UNITS}?${new URLSearchParams({type: programmeTypes().join(','), limit: MOST})}`, signal);

const programmeTypes = () => codes('unit-types').map(({code}) => code).filter(code => code !== NATIONAL);

function filters(place: Place): URLSearchParams {
  const asked = new URLSearchParams();
  for (const name of FILTERS) keep(asked, place, name);
  return asked;
}

function keep(asked: URLSearchParams, place: Place, name: string): void {
  const wanted = chosen(place, name);
  if (wanted.length) asked.set(name, wanted.join(','));
}
