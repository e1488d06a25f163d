import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {type Answer, send} from '../door/door';
import type {Problem} from '../door/problem';
import {list} from '../language/format';
import {t} from '../language/language';
import {Loader, asProblem} from '../parts/loader';
import {empty, failed, forbidden} from '../parts/notices';
import {Part} from '../parts/part';
import {go, linkTo} from '../shell/address';
import {orNothing} from './absent';
import {changes} from './changes';
import {type Entry, bodyOf, entryFrom, entryOf} from './entry';
import {memberName} from './member';
import {Online} from './online';
import {type Json, clashes, merged, patchOf} from './patch';
import {mayChange} from './record-actions';
import {absent} from './record-page';
import './seizure-form';
import {type Seizure, seizurePath} from './seizure';
import type {SeizureForm} from './seizure-form';

type Members = Record<string, Json>;
const members = (entry: Entry) => entry as unknown as Members;

/** Amends a seizure: what was changed in the form is sent, and nothing else. */
export class AmendRecord extends Part {
  static override properties = {
    recordId: {type: String},
    entry: {state: true},
    isSending: {state: true},
    problem: {state: true},
    newer: {state: true},
    overlap: {state: true},
  };
  declare recordId: string;
  declare entry: Entry;
  declare isSending: boolean;
  declare problem: Problem | 'unchanged' | undefined;
  /** What somebody else made of the record while it was open here. */
  declare newer: Answer<Seizure> | undefined;
  /** Members that both have changed. */
  declare overlap: string[];
  private base: Answer<Seizure> | undefined;
  private readonly online = new Online(this);
  private readonly answer = new Loader<Answer<Seizure> | undefined>(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('recordId'))
      this.answer.load(async signal => {
        const answer = await orNothing(send<Seizure>(seizurePath(this.recordId), {signal}));
        if (answer) {
          this.base = answer;
          this.entry = entryOf(answer.body);
        }
        return answer;
      });
  }

  override render(): TemplateResult {
    return html`${this.answer.view(answer => (answer ? this.form(answer.body) : absent()))}`;
  }

  private form(record: Seizure): TemplateResult {
    const title = html`<h1>${t('records:amend.title', {reference: record.reference})}</h1>`;
    const back = linkTo(['records', record.id]);
    if (record.status === 'RETRACTED')
      return html`${title}${empty(t('records:amend.retracted'))}
        <p><a href=${back}>${t('records:done.open')}</a></p>`;
    if (!mayChange(record)) return html`${title}${forbidden(t('records:amend.may'))}`;
    return html`
      ${title} ${this.online.banner(t('records:offline.amendment'))}
      <p class="quiet">${t(record.status === 'VALIDATED' ? 'records:amend.validated' : 'records:amend.means')}</p>
      ${this.overlap?.length
        ? html`<div class="notice" role="status">
            ${t('records:stale.overlap', {members: list(this.overlap.map(memberName))})}
          </div>`
        : nothing}
      <seizure-form .entry=${this.entry} .isAmendment=${true}></seizure-form>
      ${this.newer ? this.stale(this.newer.body) : this.refusal()}
      <div class="row send-row">
        <button
          type="button"
          class="primary"
          ?disabled=${this.isSending || this.newer !== undefined}
          @click=${() => void this.send()}
        >
          ${t(this.isSending ? 'records:form.sending' : 'records:amend.send')}
        </button>
        <a class="button" href=${back}>${t('parts:cancel')}</a>
      </div>
    `;
  }

  private refusal(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    if (this.problem === 'unchanged')
      return html`<div class="notice" role="alert">${t('records:amend.unchanged')}</div>`;
    return failed(this.problem);
  }

  private stale(now: Seizure): TemplateResult {
    return html`<section class="notice notice-failed stale" role="alert" tabindex="-1">
      <p class="notice-title">${t('records:stale.title')}</p>
      <p>${t('records:stale.kept')}</p>
      ${this.base ? changes(this.base.body, now) : nothing}
      <div class="row">
        <button type="button" class="primary" @click=${() => this.goOn()}>${t('records:stale.goOn')}</button>
        <a class="button" href=${linkTo(['records', now.id])}>${t('records:stale.giveUp')}</a>
      </div>
    </section>`;
  }

  private async send(): Promise<void> {
    const form = this.querySelector<SeizureForm>('seizure-form');
    this.problem = undefined;
    if (!this.base || !form?.check()) return;
    const patch = patchOf(bodyOf(entryOf(this.base.body)), bodyOf(this.entry));
    if (Object.keys(patch).length === 0) {
      this.problem = 'unchanged';
      return;
    }
    this.isSending = true;
    try {
      await send<Seizure>(seizurePath(this.recordId), {
        method: 'PATCH',
        headers: {'If-Match': this.base.etag},
        body: {...patch, reason: this.entry.reason.trim()},
      });
      go(linkTo(['records', this.recordId]));
    } catch (fault) {
      await this.refused(asProblem(fault), form);
    }
    this.isSending = false;
  }

  private async refused(problem: Problem, form: SeizureForm): Promise<void> {
    this.problem = problem;
    if (problem.faults.length) form.tell(problem);
    if (problem.status !== 412) return;
    try {
      this.newer = await send<Seizure>(seizurePath(this.recordId));
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.stale')?.focus());
    } catch (fault) {
      this.problem = asProblem(fault);
    }
  }

  /** Puts what was typed on top of the new state: what only the other has changed is as the other made it. */
  private goOn(): void {
    if (!this.newer || !this.base) return;
    const before = entryOf(this.base.body);
    const now = entryOf(this.newer.body);
    const mine = patchOf(members(before), members(this.entry));
    const theirs = patchOf(members(before), members(now));
    this.overlap = clashes(mine, theirs);
    this.entry = entryFrom(merged(now as unknown as Json, mine));
    this.base = this.newer;
    this.newer = undefined;
    this.problem = undefined;
  }
}

customElements.define('amend-record', AmendRecord);
