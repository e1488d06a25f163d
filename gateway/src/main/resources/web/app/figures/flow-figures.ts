import {type Amount, type Query, queryText} from './seizure-figures';

/** A hop between neighbouring stations of the road of goods; an end that is not stated is null. */
export interface Hop {
  source: string | null;
  target: string | null;
  seizures: number;
  items: number;
  quantities: Amount[];
}

/** What `/api/v1/statistics/flows` answers. */
export interface FlowFigures {
  computedAt: string;
  scope: 'ALL' | 'VISIBLE';
  total: {seizures: number; items: number};
  links: Hop[];
}

/** The request for flows. */
export const flowsPath = (query: Query): string => `/api/v1/statistics/flows?${queryText(query)}`;
