import {type TemplateResult, html, nothing} from 'lit';
import {codes} from '../codes/codes';
import {send} from '../door/door';
import {faultAt} from '../door/faults';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {describedBy, field, inputField, selectField} from '../parts/field';
import {asProblem} from '../parts/loader';
import {Part} from '../parts/part';
import {pathOf} from './alert';
import {isStale, refused} from './refused';

/** Tells what came of an alert; says `given` when that is kept, and `stale` when the alert is not as it was shown. */
class FeedbackForm extends Part {
  static override properties = {
    alertId: {attribute: false},
    etag: {attribute: false},
    seizures: {attribute: false},
    outcome: {state: true},
    seizure: {state: true},
    comment: {state: true},
    busy: {state: true},
    problem: {state: true},
  };
  declare alertId: string;
  declare etag: string;
  declare seizures: string[];
  declare outcome: string;
  declare seizure: string;
  declare comment: string;
  declare busy: boolean;
  declare problem: Problem | undefined;
  /** However often it is sent, it is kept once. */
  private key = crypto.randomUUID();

  constructor() {
    super();
    this.empty();
  }

  override render(): TemplateResult {
    return html`
      <form @submit=${(event: Event) => void this.give(event)}>
        <h3>${t('alerts:feedback.give')}</h3>
        ${this.problem ? refused(this.problem, ['/outcome', '/seizure', '/comment']) : nothing}
        <div class="form">
          ${selectField({
            id: 'feedback-outcome',
            label: t('alerts:feedback.outcome'),
            required: true,
            none: t('alerts:choose'),
            value: this.outcome,
            choices: codes('alert-outcomes'),
            fault: faultAt(this.problem, '/outcome'),
            change: value => (this.outcome = value),
          })}
          ${inputField({
            id: 'feedback-seizure',
            label: t('alerts:feedback.seizure'),
            hint: t('alerts:feedback.seizureHint'),
            list: 'feedback-seizures',
            value: this.seizure,
            fault: faultAt(this.problem, '/seizure'),
            change: value => (this.seizure = value),
          })}
          <datalist id="feedback-seizures">${this.seizures.map(id => html`<option value=${id}></option>`)}</datalist>
        </div>
        ${this.commentField()}
        <p><button type="submit" class="primary" ?disabled=${this.busy}>${t('alerts:feedback.send')}</button></p>
      </form>
    `;
  }

  private commentField(): TemplateResult {
    const of = {
      id: 'feedback-comment',
      label: t('alerts:feedback.comment'),
      hint: t('alerts:feedback.commentHint'),
      fault: faultAt(this.problem, '/comment'),
    };
    return field(
      of,
      html`<textarea
        id=${of.id}
        rows="3"
        dir="auto"
        maxlength="1000"
        .value=${this.comment}
        aria-describedby=${describedBy(of)}
        aria-invalid=${of.fault ? 'true' : nothing}
        @input=${(event: Event) => (this.comment = (event.target as HTMLTextAreaElement).value)}
      ></textarea>`,
    );
  }

  private async give(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    this.problem = undefined;
    const [seizure, comment] = [this.seizure.trim(), this.comment.trim()];
    try {
      await send(`${pathOf(this.alertId)}/feedback`, {
        method: 'POST',
        headers: {'If-Match': this.etag, 'Idempotency-Key': this.key},
        body: {outcome: this.outcome, ...(seizure ? {seizure} : {}), ...(comment ? {comment} : {})},
      });
      this.empty();
      this.dispatchEvent(new Event('given'));
    } catch (fault) {
      this.problem = asProblem(fault);
      if (isStale(this.problem)) this.dispatchEvent(new CustomEvent('stale', {detail: this.problem}));
    } finally {
      this.busy = false;
    }
  }

  private empty(): void {
    this.outcome = this.seizure = this.comment = '';
    this.busy = false;
    this.key = crypto.randomUUID();
  }
}

customElements.define('feedback-form', FeedbackForm);
