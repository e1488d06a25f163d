import {get} from '../door/door';
import {type FigureRow, type SeizureFigures, figuresPath} from '../figures/seizure-figures';
import type {Decimal} from '../language/format';

/** A row of the figures of a year; it has the dimensions that were grouped by. */
export type Row = FigureRow & {commodityGroup?: string | null; month?: string; country?: string | null};

/** The figures over seizures of a year. */
export type Figures = Omit<SeizureFigures, 'rows'> & {rows: Row[]};

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

/** The first and the last day of a year. */
export const days = (year: string): {from: string; to: string} => ({from: `${year}-01-01`, to: `${year}-12-31`});

export const period = (year: string): string => String(new URLSearchParams(days(year)));

/** The last day of a year that is not in the future: there is no stock of a day to come. */
export function lastDay(year: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return `${year}-12-31` < today ? `${year}-12-31` : today;
}

export const seizuresPath = (year: string, groupBy: string): string => figuresPath({groupBy, ...days(year)});

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
