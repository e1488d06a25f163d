import {label} from '../codes/codes';
import {t} from '../language/language';
import {hasRole, whoIsIt} from '../session/session';

/** What an alert is known by. */
export const IDENTIFIERS = ['containerNumber', 'vesselImo', 'flightNumber', 'documentNumber'] as const;
export type Identifier = (typeof IDENTIFIERS)[number];

export interface Feedback {
  version: number;
  outcome: string;
  seizure?: string;
  comment?: string;
  at: string;
  unit?: string;
}

/** An alert as the API shows it to the reader. */
export interface Alert {
  id: string;
  version: number;
  status: 'OPEN' | 'EXPIRED' | 'CLOSED';
  subject: string;
  identifiers: Partial<Record<Identifier, string>>;
  reason: string;
  channels: string[];
  addressees?: string[];
  validUntil: string;
  unit?: string;
  issuedAt: string;
  issuedBy?: string;
  feedback: Feedback[];
  closure?: {at: string; reason?: string};
  seizures: string[];
}

export const pathOf = (id: string): string => `/api/v1/alerts/${encodeURIComponent(id)}`;

/** Container MSKU1234565: the alert in a few words. */
export const nameOf = (alert: Pick<Alert, 'subject' | 'identifiers'>): string =>
  [label('alert-subjects', alert.subject), ...Object.values(alert.identifiers ?? {})].join(' ');

/** Who issued it: a unit by its code, or an analyst. */
export const issuerOf = (alert: Pick<Alert, 'unit'>): string => alert.unit ?? t('alerts:analyst');

/** Officers of the unit that issued it may close it, or the analyst who did. */
export const mayClose = (alert: Alert): boolean =>
  alert.unit ? hasRole('officer') && whoIsIt()?.unit === alert.unit : alert.issuedBy === whoIsIt()?.subject;

/** The channel of exchange that the reader is on; the programme office is on none. */
export const ownChannel = (): string | undefined => {
  const channel = whoIsIt()?.channel;
  return channel === 'PROGRAMME' ? undefined : channel;
};
