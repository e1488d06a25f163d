import {type TemplateResult, html} from 'lit';
import {moment, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';

export const STATES = ['PENDING', 'DELIVERED', 'WITHHELD'] as const;

/** What comes of attempts. Answers that refuse are `HTTP_` and their status; the usual ones are there to filter by. */
export const OUTCOMES = [
  'DELIVERED',
  'WITHHELD',
  'TIMEOUT',
  'UNREACHABLE',
  'CLOSED',
  'TLS',
  'UNKNOWN_HOST',
  'REFUSED_ADDRESS',
  'REDIRECT',
  'HTTP_400',
  'HTTP_401',
  'HTTP_403',
  'HTTP_404',
  'HTTP_410',
  'HTTP_429',
  'HTTP_500',
  'HTTP_502',
  'HTTP_503',
] as const;

export interface Attempt {
  number: number;
  at: string;
  outcome: string;
  status?: number;
  durationMs: number;
  nextAt?: string;
}

export interface Delivery {
  eventId: string;
  type?: string;
  subject?: string;
  state: (typeof STATES)[number];
  nextAttemptAt?: string;
  attempts: Attempt[];
}

const KINDS = {PENDING: 'tag-warn', DELIVERED: 'tag-good', WITHHELD: ''};

export const deliveryTag = ({state}: Delivery): TemplateResult =>
  html`<span class="tag ${KINDS[state]}">${t(`subscriptions:deliveries.states.${state}`)}</span>`;

/** What came of an attempt, in words. */
export function outcomeInWords(outcome: string): string {
  const [, status] = /^HTTP_(\d+)$/.exec(outcome) ?? [];
  if (status) return t('subscriptions:outcomes.http', {status});
  return (OUTCOMES as readonly string[]).includes(outcome) ? t(`subscriptions:outcomes.${outcome}`) : outcome;
}

/** The API tells the latest first; whatever the order, this one is the last that was made. */
export const lastOf = (attempts: Attempt[]): Attempt | undefined =>
  [...attempts].sort((one, other) => other.number - one.number)[0];

/** Each attempt to deliver an event. */
export const attemptsTable = (attempts: Attempt[]): TemplateResult =>
  dataTable(
    t('subscriptions:deliveries.attempts'),
    [
      {head: t('subscriptions:attempt.number'), cell: attempt => number(attempt.number)},
      {head: t('subscriptions:attempt.at'), cell: attempt => moment(attempt.at)},
      {head: t('subscriptions:attempt.outcome'), cell: attempt => outcomeInWords(attempt.outcome)},
      {head: t('subscriptions:attempt.status'), cell: attempt => attempt.status ?? '–', figure: true},
      {
        head: t('subscriptions:attempt.duration'),
        cell: attempt => number(attempt.durationMs, {style: 'unit', unit: 'millisecond'}),
        figure: true,
      },
      {head: t('subscriptions:attempt.next'), cell: attempt => (attempt.nextAt ? moment(attempt.nextAt) : '–')},
    ],
    attempts,
  );
