import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {get} from '../door/door';
import {Problem} from '../door/problem';
import {follow} from '../door/stream';
import {asProblem} from '../parts/loader';
import type {Page} from '../parts/pages';
import {hasRole} from '../session/session';
import type {CaseRecord} from './seizure';

/** Events are gathered for this long before the list is asked what became of them. */
const GATHER_MS = 800;
/** The same while so much happens that nobody could follow it. */
const CROWDED_MS = 5_000;
/** As many changes as are taken up at once; of more, the list is to be shown anew. */
const AT_ONCE = 100;
/** The clock of this device may be this much ahead of the server's: what is told twice does no harm. */
const LEEWAY_MS = 10_000;

/** What became of records: those that match now, and those that do not, or are out of sight. */
export interface News<T> {
  there: T[];
  gone: Set<string>;
  /** More changed than was looked at. */
  isMore: boolean;
}

/**
 * Keeps a list up to date while it is open: listens to the stream of events, and asks the list itself what became of
 * the records that they are about. So filters and the reader's sight are judged where they are for the list.
 */
export class Live<T extends CaseRecord> implements ReactiveController {
  private listening = new AbortController();
  private changed = new Map<string, number>();
  private pause = GATHER_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Why nothing is heard: the role hears no events, or the stream was refused. */
  silence: 'role' | Problem | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly path: string,
    private readonly kind: 'seizure' | 'interception',
    private readonly take: (news: News<T>) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Listens for a list with these filters, and to no other any more. */
  start(filters: Record<string, string>): void {
    this.stop();
    this.silence = hasRole('officer', 'analyst') ? undefined : 'role';
    if (this.silence) return;
    this.listening = new AbortController();
    const {signal} = this.listening;
    this.listen(filters, signal).catch((fault: unknown) => {
      if (signal.aborted) return;
      this.silence = asProblem(fault);
      this.host.requestUpdate();
    });
  }

  private stop(): void {
    this.listening.abort();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changed = new Map();
  }

  private async listen(filters: Record<string, string>, signal: AbortSignal): Promise<void> {
    const types = ['recorded', 'amended', 'validated', 'retracted', 'withdrawn'];
    const query = new URLSearchParams({
      types: types.map(type => `org.interdict.${this.kind}.${type}.v1`).join(','),
      from: new Date(Date.now() - LEEWAY_MS).toISOString(),
    });
    // Of the filters only the unit can narrow the stream: an amendment may take a record out of any other.
    if (filters['unit']) query.set('unit', filters['unit']);
    for await (const event of follow(`/api/v1/events?${query}`, signal)) {
      const {subject, time} = JSON.parse(event.data) as {subject: string; time: string};
      this.changed.set(subject, Math.min(Date.parse(time), this.changed.get(subject) ?? Infinity));
      this.timer ??= setTimeout(() => void this.ask(filters, signal), this.pause);
    }
  }

  private async ask(filters: Record<string, string>, signal: AbortSignal): Promise<void> {
    const changed = this.changed;
    this.changed = new Map();
    this.timer = undefined;
    const since = new Date(Math.min(...changed.values())).toISOString();
    const query = new URLSearchParams({...filters, changedSince: since, limit: String(AT_ONCE)});
    try {
      const {items, next} = await get<Page<T>>(`${this.path}?${query}`, signal);
      const there = items.filter(record => changed.has(record.id));
      for (const record of there) changed.delete(record.id);
      this.pause = next ? CROWDED_MS : GATHER_MS;
      this.take({there, gone: new Set(next ? [] : changed.keys()), isMore: next !== undefined});
    } catch (fault) {
      if (signal.aborted) return;
      if (!(fault instanceof Problem && fault.mayPass)) throw fault;
      // Nothing is lost: it is asked for again with what comes next.
      for (const [id, time] of changed) this.changed.set(id, time);
      this.timer ??= setTimeout(() => void this.ask(filters, signal), LEEWAY_MS);
    }
  }
}
