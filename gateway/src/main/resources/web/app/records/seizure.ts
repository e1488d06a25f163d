import type {Decimal} from '../language/format';

/** How much of some goods, as the unit stated it. */
export interface Quantity {
  value: Decimal;
  unit: string;
  quality?: string;
}

/** One kind of goods of a seizure. */
export interface Item {
  commodity: string;
  description?: string;
  quantity: Quantity;
  normalized: {value: Decimal; unit: string; measure: string};
  hsCode?: string;
  species?: {scientificName?: string; citesAppendix?: string; live?: boolean};
  firearm?: {
    type?: string;
    make?: string;
    model?: string;
    calibre?: string;
    marking?: string;
    countryOfManufacture?: string;
    tracingRequested?: boolean;
  };
}

/** Where goods or persons came from and went to: countries, or places of UN/LOCODE. */
export interface Route {
  origin?: string;
  departure?: string;
  transit?: string[];
  destination?: string;
}

/** What led to the goods or persons. */
export interface Detection {
  method?: string;
  sources?: string[];
  alert?: string;
}

/** What records of seizures and of interceptions have in common. */
export interface CaseRecord {
  id: string;
  version: number;
  status: string;
  unit: string;
  unitType: string;
  reference: string;
  country: string;
  channels: string[];
  route?: Route;
  detection?: Detection;
  narrative?: string;
  recordedAt: string;
}

/** A seizure as the API shows it to this reader. */
export interface Seizure extends CaseRecord {
  seizedOn: string;
  seizedAt?: string;
  place?: string;
  placeKnown?: boolean;
  direction?: string;
  trafficType?: string;
  transport?: {
    mode?: string;
    containerNumber?: string;
    vesselImo?: string;
    flightNumber?: string;
    documentNumber?: string;
  };
  concealment?: string;
  items: Item[];
  persons: {role: string; sex?: string; ageBand?: string; nationality?: string}[];
  operation?: string;
  initiatives: string[];
}

/** A version of a seizure: what made it, when, and, for those who may know, by whom and why. */
export interface Version {
  version: number;
  change: 'RECORDED' | 'AMENDED' | 'VALIDATED' | 'RETRACTED';
  at: string;
  by?: string;
  reason?: string;
  seizure: Seizure;
}

export const SEIZURES = '/api/v1/seizures';
export const seizurePath = (id: string): string => `${SEIZURES}/${encodeURIComponent(id)}`;
