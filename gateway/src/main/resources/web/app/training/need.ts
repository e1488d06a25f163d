import type {Page} from '../parts/pages';
import type {Decimal} from '../language/format';
import type {Place} from '../shell/address';
import {asked, path} from './activity';

/** A figure that a need rests on, with the request that answers it to an analyst. */
export interface Evidence {
  figure: string;
  /** Of `fieldsLeftEmpty`: the dimension that is not stated. */
  field?: string;
  value?: number;
  atLeast?: number;
  lastTaught?: string;
  query: string;
}

/** How much a unit needs a theme, from 0 to 100, and why. */
export interface Need {
  unit: string;
  country: string;
  subregion?: string;
  theme: string;
  score: Decimal;
  parts: {exposure: Decimal; gaps: Decimal; recency: Decimal};
  evidence: Evidence[];
}

/** A page of needs, the most pressing first. */
export interface Needs extends Page<Need> {
  asOf: string;
  computedAt?: string;
}

const PAGE = '20';

/** The needs that a place asks for. */
export function needsPath(place: Place): string {
  const query = asked(place, ['unit', 'country', 'theme', 'asOf']);
  query.set('limit', PAGE);
  return path('/api/v1/training-needs', query);
}

export const evidenceOf = (need: Need, figure: string): Evidence | undefined =>
  need.evidence.find(each => each.figure === figure);
