import type {CaseRecord} from './seizure';

export const INTERCEPTIONS = '/api/v1/interceptions';

/** An interception as this reader may see it: outside its unit victims are a number, and not among the persons. */
export interface Interception extends CaseRecord {
  interceptedOn: string;
  flow?: string;
  flightNumber?: string;
  outcome?: string;
  persons: {
    role: string;
    offence?: string;
    sex?: string;
    ageBand?: string;
    nationality?: string;
    exploitation?: string;
    referredTo?: string;
  }[];
  victims: number;
  seizure?: string;
}
