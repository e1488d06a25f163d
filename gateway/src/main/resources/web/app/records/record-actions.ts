import {type TemplateResult, html, nothing} from 'lit';
import {send} from '../door/door';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {field} from '../parts/field';
import {asProblem} from '../parts/loader';
import {failed} from '../parts/notices';
import {Part} from '../parts/part';
import {hasRole, whoIsIt} from '../session/session';
import {linkTo} from '../shell/address';
import {type Seizure, seizurePath} from './seizure';

/** May the caller change a record? Officers may, those of their own unit. */
export const mayChange = (record: Seizure): boolean =>
  hasRole('officer') && whoIsIt()?.unit === record.unit && record.status !== 'RETRACTED';

const mayValidate = (record: Seizure) => hasRole('analyst') && record.status === 'RECORDED';

type Step = 'validation' | 'retraction';

/** What the caller may do with a record; tells `change` when it was done, or when the record turned out to be other. */
export class RecordActions extends Part {
  static override properties = {
    record: {attribute: false},
    etag: {type: String},
    step: {state: true},
    isSending: {state: true},
    isReasonMissing: {state: true},
    problem: {state: true},
  };
  declare record: Seizure;
  declare etag: string;
  declare step: Step | undefined;
  declare isSending: boolean;
  declare isReasonMissing: boolean;
  declare problem: Problem | undefined;
  /** Sent again with the same reason after an unanswered request, it is the same request. */
  private request = {key: '', reason: ''};

  override render(): TemplateResult | typeof nothing {
    const change = mayChange(this.record);
    const validate = mayValidate(this.record);
    if (!change && !validate) return nothing;
    return html`
      <div class="row">
        ${validate
          ? html`<button type="button" class="primary" @click=${() => this.begin('validation')}>
              ${t('records:validate.do')}
            </button>`
          : nothing}
        ${change
          ? html`<a class="button" href=${linkTo(['records', this.record.id, 'amend'])}>${t('records:amend.do')}</a>
              <button type="button" class="danger" @click=${() => this.begin('retraction')}>
                ${t('records:retract.do')}
              </button>`
          : nothing}
      </div>
      <dialog aria-labelledby="step-title" @close=${() => (this.step = undefined)}>
        ${this.step ? this.dialog(this.step) : nothing}
      </dialog>
    `;
  }

  private dialog(step: Step): TemplateResult {
    const name = step === 'validation' ? 'validate' : 'retract';
    const {reference} = this.record;
    return html`
      <h2 id="step-title">${t(`records:${name}.title`, {reference})}</h2>
      <p>${t(`records:${name}.means`)}</p>
      ${step === 'retraction' ? this.reasonField() : nothing} ${this.problem ? this.refusal(this.problem) : nothing}
      <div class="row">
        <button
          type="button"
          class=${step === 'retraction' ? 'danger' : 'primary'}
          ?disabled=${this.isSending}
          @click=${() => void this.take(step)}
        >
          ${t(`records:${name}.do`)}
        </button>
        <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${t('parts:cancel')}</button>
      </div>
    `;
  }

  private reasonField(): TemplateResult {
    const missing = this.isReasonMissing ? {fault: t('records:fault.required')} : {};
    return field(
      {id: 'step-reason', label: t('records:member.reason'), required: true, ...missing},
      html`<textarea
        id="step-reason"
        rows="3"
        maxlength="1000"
        required
        aria-invalid=${this.isReasonMissing ? 'true' : nothing}
        aria-describedby=${this.isReasonMissing ? 'step-reason-fault' : nothing}
      ></textarea>`,
    );
  }

  private refusal(problem: Problem): TemplateResult {
    if (problem.status !== 412 && problem.status !== 409) return failed(problem);
    return html`<div class="notice notice-failed" role="alert">
      <p class="notice-title">${t('records:stale.title')}</p>
      <p>${t('records:stale.look')}</p>
      <button type="button" @click=${() => this.finish()}>${t('records:stale.show')}</button>
    </div>`;
  }

  private begin(step: Step): void {
    this.step = step;
    this.problem = undefined;
    this.isReasonMissing = false;
    this.request = {key: '', reason: ''};
    void this.updateComplete.then(() => this.querySelector('dialog')?.showModal());
  }

  private async take(step: Step): Promise<void> {
    const reason = this.querySelector<HTMLTextAreaElement>('#step-reason')?.value.trim() ?? '';
    this.isReasonMissing = step === 'retraction' && !reason;
    if (this.isReasonMissing) return this.querySelector<HTMLElement>('#step-reason')?.focus();
    this.isSending = true;
    this.problem = undefined;
    if (!this.request.key || this.request.reason !== reason) this.request = {key: crypto.randomUUID(), reason};
    try {
      await send(`${seizurePath(this.record.id)}/${step}`, {
        method: 'POST',
        headers: {'If-Match': this.etag, 'Idempotency-Key': this.request.key},
        ...(step === 'retraction' ? {body: {reason}} : {}),
      });
      this.finish();
    } catch (fault) {
      this.problem = asProblem(fault);
    }
    this.isSending = false;
  }

  private finish(): void {
    this.querySelector('dialog')?.close();
    this.dispatchEvent(new Event('change'));
  }
}

customElements.define('record-actions', RecordActions);
