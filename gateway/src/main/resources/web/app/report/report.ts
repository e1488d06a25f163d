import type {Decimal} from '../language/format';

/** One figure of the report, exact and as it is printed. */
export interface Figure {
  code: string;
  label: string;
  paragraph: number;
  /** Absent where it is hidden, or where there is nothing to count it from. */
  value?: Decimal;
  unit: string;
  basis: 'YEAR' | 'STOCK' | 'CUMULATIVE';
  asOf?: string;
  hidden?: boolean;
  printed: string;
  query?: string;
}

/** A report whose figures were frozen. */
export interface Edition {
  id: string;
  year: number;
  asOf: string;
  title?: string;
  note?: string;
  computedAt: string;
  publishedAt: string;
  publishedBy?: string;
}

export interface Report {
  computedAt: string;
  year: number;
  asOf: string;
  edition?: Edition;
  figures: Figure[];
}

const LIVE = '/api/v1/reports/programme';

/** The report as it is counted now. */
export const livePath = (year: number | string, asOf: string): string =>
  `${LIVE}?${new URLSearchParams({year: String(year), asOf})}`;

export const EDITIONS = `${LIVE}/editions`;

export const editionPath = (id: string): string => `${EDITIONS}/${encodeURIComponent(id)}`;

/** Today by the calendar of whoever reads: the latest day that is not in the future there. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
