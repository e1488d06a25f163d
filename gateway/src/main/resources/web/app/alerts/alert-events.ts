import {type StreamEvent, follow} from '../door/stream';
import type {Alert} from './alert';

const TYPES = ['issued', 'feedback', 'closed'] as const;

/** What happened to an alert just now. */
export interface AlertNews {
  id: string;
  what: (typeof TYPES)[number];
  alert: Pick<Alert, 'subject' | 'identifiers' | 'unit'>;
}

const typeOf = (what: string) => `org.interdict.alert.${what}.v1`;

/** Tells of alerts in sight that are issued, answered or closed from now on, until it is aborted. */
export async function followAlerts(tell: (news: AlertNews) => void, signal: AbortSignal): Promise<void> {
  for await (const event of follow(`/api/v1/events?types=${TYPES.map(typeOf).join(',')}`, signal)) {
    const what = TYPES.find(each => typeOf(each) === event.type);
    if (what) tell({what, ...read(event)});
  }
}

function read(event: StreamEvent): Omit<AlertNews, 'what'> {
  const {subject, data} = JSON.parse(event.data) as {subject: string; data: AlertNews['alert']};
  return {id: subject, alert: data};
}
