import {type Place, chosen} from '../shell/address';

/** A training activity, or a meeting of the network. */
export interface Activity {
  reference: string;
  version: number;
  title: string;
  kind: string;
  themes: string[];
  from: string;
  to: string;
  place?: string;
  placeKnown?: boolean;
  units: string[];
  partners: string[];
  status: string;
  attendance: Attendance[];
}

/** Who came: of a unit, or of a country where no unit is meant. */
export interface Attendance {
  unit?: string;
  country?: string;
  agency?: string;
  female: number;
  male: number;
  unspecified: number;
}

/** One version of an activity: what made it and when, and where it may be shown by whom and why. */
export interface Version {
  version: number;
  change: string;
  at: string;
  on?: string;
  by?: string;
  reason?: string;
  activity: Activity;
}

export const ACTIVITIES = '/api/v1/training-activities';
const STATISTICS = '/api/v1/statistics/training';
const FIGURE_FILTERS = ['from', 'to', 'kind', 'theme', 'country', 'unit'];

export const pathOf = (reference: string): string => `${ACTIVITIES}/${encodeURIComponent(reference)}`;

/** The list that a place asks for. */
export const listPath = (place: Place): string => path(ACTIVITIES, asked(place, [...FIGURE_FILTERS, 'status']));

/** The figures that a place asks for, by theme. Only what was held counts in them: they are asked for no status. */
export function figuresPath(place: Place): string {
  const query = asked(place, FIGURE_FILTERS);
  query.set('groupBy', 'theme');
  return path(STATISTICS, query);
}

/** The choices of a place that have a value. */
export function asked(place: Place, names: string[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of names) {
    const wanted = chosen(place, name);
    if (wanted.length) query.set(name, wanted.join(','));
  }
  return query;
}

export const path = (of: string, query: URLSearchParams): string =>
  query.size ? `${of}?${query.toString().replace(/%2C/g, ',')}` : of;

/** All who came, by sex. */
export interface Attended {
  officers: number;
  women: number;
  men: number;
  unspecified: number;
}

/** Sums the lines of attendance. */
export const attended = ({attendance}: Activity): Attended => {
  const sum = (of: (line: Attendance) => number) => attendance.reduce((total, line) => total + of(line), 0);
  return {
    officers: sum(line => line.female + line.male + line.unspecified),
    women: sum(line => line.female),
    men: sum(line => line.male),
    unspecified: sum(line => line.unspecified),
  };
};
