import {get} from '../door/door';
import type {Decimal} from '../language/format';

/** How much was seized in one measure. */
export interface Quantity {
  measure: string;
  value: Decimal;
  unit: string;
}

/** A row of the statistics of seizures: what it is of, and how much. */
export interface Row {
  commodityGroup?: string | null;
  month?: string;
  country?: string | null;
  year?: string;
  seizures: number;
  quantities: Quantity[];
}

/** An answer of the statistics of seizures. */
export interface Figures {
  scope: string;
  total: {seizures: number; items: number};
  rows: Row[];
}

/** Units in service, and those that were established. */
export interface UnitFigures {
  total: {units: number; memberStates: number; established: number};
}

/** Who was trained. */
export interface TrainingFigures {
  total: {activities: number; officers: number; womenShare?: Decimal};
}

/** A unit in service, with its place where it is known. */
export interface Unit {
  code: string;
  name: string;
  type: string;
  country: string;
  position?: {lat: number; lon: number};
}

/** A year as the API is asked for it; it tells stocks of no day to come. */
export const period = (year: string): string => `from=${year}-01-01&to=${year}-12-31`;

export function lastDay(year: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return `${year}-12-31` < today ? `${year}-12-31` : today;
}

export const seizuresPath = (year: string, groupBy: string): string =>
  `/api/v1/statistics/seizures?groupBy=${groupBy}&${period(year)}`;

export const unitsPath = (year: string): string => `/api/v1/units?asOf=${lastDay(year)}&limit=1000`;

/** All units in service on a day, page after page; national reporters are no units of the programme. */
export async function unitsInService(year: string, signal: AbortSignal): Promise<Unit[]> {
  const units: Unit[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const page: {items: Unit[]; next?: string} = await get(
      unitsPath(year) + (next ? `&cursor=${encodeURIComponent(next)}` : ''),
      signal,
    );
    units.push(...page.items.filter(unit => unit.type !== 'NATIONAL'));
    next = page.next;
  }
  return units;
}

export const seizures = (year: string, groupBy: string, signal: AbortSignal): Promise<Figures> =>
  get<Figures>(seizuresPath(year, groupBy), signal);
