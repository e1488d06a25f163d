import {type TemplateResult, html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {needCodes} from '../codes/codes';
import {readJson} from '../door/json';
import type {Problem} from '../door/problem';
import {follow} from '../door/stream';
import {moment, number} from '../language/format';
import {t} from '../language/language';
import {asProblem} from '../parts/loader';
import {empty, failed, forbidden, loading} from '../parts/notices';
import {Part} from '../parts/part';
import {hasRole, readsRecords} from '../session/session';
import {eventLink, eventName, eventSubject} from './event-words';
import {type FeedEvent, recent} from './recent';

/** So many events are kept on the page. */
const KEPT = 50;
/** Events that come close together are shown together. */
const GATHERED_MS = 300;
/** A reader who listens is not told more often than this. */
const SAID_MS = 15_000;

/** What happens now, as it happens, for those who may follow events. */
class LastEvents extends Part {
  static override properties = {
    events: {state: true},
    held: {state: true},
    said: {state: true},
    problem: {state: true},
    isReady: {state: true},
  };
  declare events: FeedEvent[];
  /** What was on screen when the reader paused. */
  declare held: FeedEvent[] | undefined;
  declare said: string;
  declare problem: Problem | undefined;
  declare isReady: boolean;
  private following = new AbortController();
  private arrived: FeedEvent[] = [];
  private unseen = 0;
  private unsaid = 0;
  private saidAt = 0;

  private get may(): boolean {
    return hasRole('officer', 'analyst', 'partner');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.events = [];
    if (this.may) void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.following.abort();
  }

  private async begin(): Promise<void> {
    const {signal} = (this.following = new AbortController());
    this.problem = undefined;
    try {
      const [before] = await Promise.all([recent(KEPT, new Date(), signal), needCodes('alert-subjects')]);
      this.events = before.events.reverse();
      this.isReady = true;
      for await (const event of follow(before.stream, signal)) this.take(readJson(event.data) as FeedEvent);
    } catch (fault) {
      if (!signal.aborted) this.problem = asProblem(fault);
    }
  }

  private take(event: FeedEvent): void {
    if (this.arrived.length === 0) setTimeout(() => this.show(), GATHERED_MS);
    this.arrived = [event, ...this.arrived].slice(0, KEPT);
    this.unseen += 1;
    this.unsaid += 1;
  }

  private show(): void {
    this.events = [...this.arrived, ...this.events].slice(0, KEPT);
    this.arrived = [];
    if (this.held) return;
    this.unseen = 0;
    if (Date.now() - this.saidAt < SAID_MS) return;
    this.said = t('overview:arrived', {count: this.unsaid, value: number(this.unsaid)});
    this.saidAt = Date.now();
    this.unsaid = 0;
  }

  private pause(): void {
    this.held = this.held ? undefined : this.events;
    this.unseen = 0;
    this.unsaid = 0;
  }

  override render(): TemplateResult {
    return html`
      <section class="panel">
        <div class="overview-head">
          <h2>${t('overview:now')}</h2>
          ${this.isReady ? this.control() : nothing}
        </div>
        <p class="hidden" role="status">${this.said}</p>
        ${this.may ? this.body() : forbidden(t('overview:nowMay'))}
      </section>
    `;
  }

  private control(): TemplateResult {
    return html`<div class="row">
      ${this.held && this.unseen
        ? html`<span class="quiet">${t('overview:arrived', {count: this.unseen, value: number(this.unseen)})}</span>`
        : nothing}
      <button type="button" @click=${() => this.pause()}>${t(this.held ? 'overview:resume' : 'overview:pause')}</button>
    </div>`;
  }

  private body(): TemplateResult {
    if (this.problem) return failed(this.problem, () => void this.begin());
    if (!this.isReady) return loading();
    const events = this.held ?? this.events;
    if (events.length === 0) return empty(t('overview:quiet'), t('overview:quietHint'));
    return html`<ol class="overview-events" tabindex="0" aria-label=${t('overview:now')}>
      ${repeat(events, event => event.cursor, event => this.line(event))}
    </ol>`;
  }

  private line(event: FeedEvent): TemplateResult {
    const link = eventLink(event, readsRecords());
    const subject = eventSubject(event);
    return html`<li>
      <time datetime=${event.time}>${moment(event.time)}</time>
      <span class="tag">${eventName(event.type)}</span>
      <span>${link ? html`<a href=${link}>${subject}</a>` : subject}</span>
    </li>`;
  }
}

customElements.define('last-events', LastEvents);
