import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {send} from '../door/door';
import type {Problem} from '../door/problem';
import {moment} from '../language/format';
import {t} from '../language/language';
import {asProblem} from '../parts/loader';
import {forbidden} from '../parts/notices';
import {Part} from '../parts/part';
import {hasRole, whoIsIt} from '../session/session';
import {become, linkTo} from '../shell/address';
import {isUuid} from './checks';
import {type Draft, draft, dropDraft, isFree, keepDraft} from './draft';
import {bodyOf, emptyEntry} from './entry';
import {offsetHere} from './offsets';
import {Online} from './online';
import './seizure-form';
import {SEIZURES, type Seizure} from './seizure';
import type {SeizureForm} from './seizure-form';
import {refusal} from './sending';

/** Keeps what is typed after a pause of this length. */
const PAUSE_MS = 400;

/** Reports a seizure: the draft, the form, and sending it until it is recorded once. */
export class NewRecord extends Part {
  static override properties = {
    draftId: {type: String},
    doneId: {type: String},
    draft: {state: true},
    keeping: {state: true},
    isSending: {state: true},
    problem: {state: true},
    done: {state: true},
  };
  declare draftId: string;
  /** The record that a report became. */
  declare doneId: string;
  declare draft: Draft;
  declare keeping: 'new' | 'kept' | 'refused';
  declare isSending: boolean;
  declare problem: Problem | 'offline' | undefined;
  declare done: {reference: string; wasThere: boolean} | undefined;
  private readonly online = new Online(this);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly flush = () => this.keep();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.flush);
  }

  override disconnectedCallback(): void {
    removeEventListener('pagehide', this.flush);
    this.keep();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draftId') && !changed.has('doneId')) return;
    // Loaded again, the page knows no more than which record it was.
    if (this.doneId && !this.done) queueMicrotask(() => become(linkTo(['records', this.doneId])));
    if (this.doneId || this.draft?.id === this.draftId) return;
    this.keep();
    this.open(this.draftId);
  }

  private open(id: string): void {
    const caller = whoIsIt();
    const kept = draft(id);
    const isUsable = isUuid(id) && (kept !== undefined || isFree(id));
    this.draft = kept ?? {
      id: isUsable ? id : crypto.randomUUID(),
      by: caller?.name ?? '',
      at: '',
      entry: {...emptyEntry(), offset: offsetHere()},
    };
    this.keeping = kept ? 'kept' : 'new';
    this.problem = undefined;
    this.done = undefined;
    const {entry} = this.draft;
    if (!hasRole('steward')) {
      // The token says for whom an officer speaks, whatever an older draft says.
      entry.unit = caller?.unit ?? '';
      if (caller?.channel && !entry.channels.includes(caller.channel))
        entry.channels = [caller.channel, ...entry.channels];
    }
    if (!isUsable) queueMicrotask(() => become(linkTo(['records', 'new'], {draft: this.draft.id})));
  }

  override render(): TemplateResult {
    const title = html`<h1>${t('records:new.title')}</h1>`;
    if (!hasRole('officer', 'steward')) return html`${title}${forbidden(t('records:new.may'))}`;
    if (this.doneId) return html`${title}${this.success()}`;
    return html`
      ${title} ${this.online.banner(t('records:offline.draft'))}
      <p class="quiet">${t('records:new.required')}</p>
      <seizure-form .entry=${this.draft.entry} .isAmendment=${false} @edit=${() => this.edited()}></seizure-form>
      ${this.problem ? refusal(this.problem, this.draft) : nothing}
      <div class="row send-row">
        <button type="button" class="primary" ?disabled=${this.isSending} @click=${() => void this.send()}>
          ${t(this.isSending ? 'records:form.sending' : 'records:new.send')}
        </button>
        <button type="button" ?disabled=${this.isSending} @click=${() => this.discard()}>
          ${t('records:drafts.discard')}
        </button>
        <span class="quiet">${this.keepingText}</span>
      </div>
    `;
  }

  private get keepingText(): string {
    if (this.keeping === 'refused') return t('records:new.notKept');
    return this.keeping === 'kept' ? t('records:new.kept', {at: moment(this.draft.at)}) : '';
  }

  private success(): TemplateResult {
    return html`
      <div class="notice notice-done" role="status" tabindex="-1">
        <p class="notice-title">
          ${t(this.done?.wasThere ? 'records:done.wasThere' : 'records:done.recorded', {
            reference: this.done?.reference ?? '',
          })}
        </p>
        <p class="row">
          <a href=${linkTo(['records', this.doneId])}>${t('records:done.open')}</a>
          <a href="#/records/new">${t('records:done.another')}</a>
          <a href="#/records">${t('records:done.list')}</a>
        </p>
      </div>
    `;
  }

  private async send(): Promise<void> {
    const form = this.querySelector<SeizureForm>('seizure-form');
    this.problem = undefined;
    if (!form?.check()) return;
    this.keep();
    if (!navigator.onLine) {
      this.problem = 'offline';
      return;
    }
    this.isSending = true;
    try {
      const {body, replayed} = await send<Seizure>(SEIZURES, {
        method: 'POST',
        body: bodyOf(this.draft.entry),
        headers: {'Idempotency-Key': this.draft.id},
      });
      this.finish(body, replayed);
    } catch (fault) {
      this.refused(asProblem(fault), form);
    }
    this.isSending = false;
  }

  private finish(record: Seizure, wasThere: boolean): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    dropDraft(this.draft.id);
    this.keeping = 'new';
    this.done = {reference: record.reference, wasThere};
    become(linkTo(['records', 'new'], {done: record.id}));
    void this.updateComplete.then(() => setTimeout(() => this.querySelector<HTMLElement>('.notice-done')?.focus()));
  }

  private refused(problem: Problem, form: SeizureForm): void {
    this.problem = problem;
    if (problem.faults.length) form.tell(problem);
    if (!problem.mayPass) return;
    // It may have been recorded all the same: should the reference be changed now, it is still found under this one.
    this.draft.sentAs = this.draft.entry.reference;
    this.edited();
    this.keep();
  }

  private edited(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE_MS);
  }

  /** Keeps what was typed since it was last kept. */
  private keep(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.draft.at = new Date().toISOString();
    this.keeping = keepDraft(this.draft) ? 'kept' : 'refused';
  }

  private discard(): void {
    if (this.keeping !== 'new' && !confirm(t('records:drafts.sure'))) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    dropDraft(this.draft.id);
    location.hash = '#/records';
  }
}

customElements.define('new-record', NewRecord);
