import {get} from '../door/door';

/** An event as the feed tells it: a CloudEvent, and where it is in the feed. */
export interface FeedEvent {
  cursor: string;
  type: string;
  subject: string;
  time: string;
  data: Record<string, unknown>;
}

/** The latest events, the newest last, and the stream that goes on behind them. */
export interface Recent {
  events: FeedEvent[];
  stream: string;
}

const EVENTS = '/api/v1/events';
const DAY_MS = 86_400_000;
const STEPS = 12;
const LONGEST_PAGE = 1000;

/**
 * The feed is read from old to new. The latest events are found by asking for shorter and shorter times until what
 * happened fits into the list. After a burst it may never; then the list begins empty and fills by itself.
 */
export async function recent(most: number, now: Date, signal: AbortSignal): Promise<Recent> {
  const page = async (age: number, limit: number): Promise<Recent | undefined> => {
    const from = new Date(now.getTime() - age).toISOString();
    const {items, next} = await get<{items: FeedEvent[]; next?: string}>(path({from, limit: String(limit)}), signal);
    if (next !== undefined) return undefined;
    return {events: items.slice(-most), stream: path({from: items.at(-1)?.cursor ?? from})};
  };
  let best = await page(DAY_MS, most);
  if (best) return best;
  let [tooLong, shortEnough] = [DAY_MS, 1];
  for (let step = 0; step < STEPS && (best?.events.length ?? 0) < most / 5; step++) {
    const age = Math.sqrt(tooLong * shortEnough);
    const found = await page(age, most);
    if (found) [best, shortEnough] = [found, age];
    else tooLong = age;
  }
  if (best?.events.length) return best;
  return (await page(tooLong, LONGEST_PAGE)) ?? best ?? {events: [], stream: path({from: now.toISOString()})};
}

const path = (query: Record<string, string>) => `${EVENTS}?${new URLSearchParams(query)}`;
