import {get} from '../door/door';
import type {Decimal} from '../language/format';

/** An amount in the one unit in which its measure is summed; amounts of different measures are never added. */
export interface Amount {
  measure: string;
  value: Decimal;
  unit: string;
}

/** One group: its value of each dimension that was grouped by (null: not stated), and what was counted in it. */
export type FigureRow = {seizures: number; items: number; quantities: Amount[]} & Record<string, unknown>;

/** What `/api/v1/statistics/seizures` answers. */
export interface SeizureFigures {
  computedAt: string;
  scope: 'ALL' | 'VISIBLE';
  groupBy: string[];
  total: {seizures: number; items: number; quantities?: Amount[]};
  rows: FigureRow[];
}

/** Parameters by name; lists are joined by commas. */
export type Query = Record<string, string | string[] | undefined>;

const FIGURES = '/api/v1/statistics/seizures';

/** The request for figures. */
export const figuresPath = (query: Query): string => `${FIGURES}?${queryText(query)}`;

/** Parameters as they stand in a request; what is empty is left out. */
export function queryText(query: Query): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text) asked.set(name, text);
  }
  return asked.toString().replace(/%2C/g, ',');
}

/** A year with less than this share of the busiest year's seizures has only begun, or has stray records. */
const BEGUN = 0.05;

/** Years of which there are seizures, the latest first, and the one to begin with: the latest that there is something to see of. */
export async function years(signal?: AbortSignal): Promise<{all: string[]; latest: string}> {
  const {rows} = await get<SeizureFigures>(figuresPath({groupBy: 'year'}), signal);
  const busiest = Math.max(0, ...rows.map(row => row.seizures));
  const all = rows.map(row => String(row['year'])).sort().reverse();
  const seen = new Set(rows.filter(row => row.seizures >= BEGUN * busiest).map(row => String(row['year'])));
  return {all, latest: all.find(year => seen.has(year)) ?? String(new Date().getFullYear())};
}
