import {t} from '../language/language';

/** The types of events that partners can be told of, by what they are about. */
export const EVENT_TYPES: Record<string, readonly string[]> = {
  seizure: ['recorded', 'amended', 'validated', 'retracted', 'withdrawn'],
  interception: ['recorded', 'amended', 'validated', 'retracted', 'withdrawn'],
  alert: ['issued', 'feedback', 'closed'],
  unit: ['registered', 'updated', 'transitioned'],
  training: ['planned', 'held', 'cancelled', 'amended'],
  report: ['published'],
  subscription: ['disabled'],
};

export const typeOf = (subject: string, what: string): string => `org.interdict.${subject}.${what}.v1`;

/** A type in words; one that is not known yet by its name. */
export function typeInWords(type: string): string {
  const [, subject = '', what = ''] = /^org\.interdict\.(\w+)\.(\w+)\.v1$/.exec(type) ?? [];
  return EVENT_TYPES[subject]?.includes(what) ? t(`subscriptions:types.${subject}.${what}`) : type;
}
