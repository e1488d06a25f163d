import {isContainer, isImo} from '../codes/check-digits';
import {t} from '../language/language';
import {IDENTIFIERS, type Identifier} from './alert';

/** An alert that is being written: what is typed, before it is sent. */
export interface Draft {
  subject: string;
  identifiers: Partial<Record<Identifier, string>>;
  reason: string;
  channels: string[];
  addressees: string[];
  /** Local day and time, as the control has it. */
  validUntil: string;
}

/** What a subject is known by; the first one is needed, but of a consignment any. */
const OF: Record<string, readonly Identifier[]> = {
  CONTAINER: ['containerNumber', 'documentNumber'],
  VESSEL: ['vesselImo', 'documentNumber'],
  FLIGHT: ['flightNumber', 'documentNumber'],
  CONSIGNMENT: ['documentNumber', 'containerNumber', 'vesselImo', 'flightNumber'],
  PASSENGER_PROFILE: ['flightNumber', 'vesselImo'],
};

export const identifiersOf = (subject: string): readonly Identifier[] => OF[subject] ?? [];

/** Must this one be stated? */
export const isNeeded = (subject: string, identifier: Identifier): boolean =>
  ['CONTAINER', 'VESSEL', 'FLIGHT'].includes(subject) && identifiersOf(subject)[0] === identifier;

const tidy = (name: Identifier, value: string): string =>
  name === 'documentNumber' ? value.trim() : value.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What is typed of an identifier, in the form in which it is sent. */
export const stated = (draft: Draft, name: Identifier): string => tidy(name, draft.identifiers[name] ?? '');

/** What is wrong with an identifier, before the service is asked. */
export function identifierFault(draft: Draft, name: Identifier): string {
  const value = stated(draft, name);
  if (!value) return '';
  if (name === 'containerNumber' && !isContainer(value)) return t('alerts:form.containerFault');
  if (name === 'vesselImo' && !isImo(value)) return t('alerts:form.imoFault');
  return '';
}

/** The moment that a local day and time name. */
export const instantOf = (local: string): string => (local ? new Date(local).toISOString().replace('.000Z', 'Z') : '');

/** As it is sent: what is not filled in is left out. */
export function bodyOf(draft: Draft): object {
  const names = IDENTIFIERS.filter(name => identifiersOf(draft.subject).includes(name) && stated(draft, name));
  return {
    ...(draft.subject ? {subject: draft.subject} : {}),
    ...(names.length ? {identifiers: Object.fromEntries(names.map(name => [name, stated(draft, name)]))} : {}),
    ...(draft.reason.trim() ? {reason: draft.reason.trim()} : {}),
    channels: draft.channels,
    ...(draft.addressees.length ? {addressees: draft.addressees} : {}),
    ...(draft.validUntil ? {validUntil: instantOf(draft.validUntil)} : {}),
  };
}
