import {type TemplateResult, html, nothing} from 'lit';
import {send} from '../door/door';
import {faultAt} from '../door/faults';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {field} from '../parts/field';
import {asProblem} from '../parts/loader';
import {Part} from '../parts/part';
import {pathOf} from './alert';
import {isStale, refused} from './refused';

/** Ends an alert for good, once more asked; says `closed`, or `stale` when the alert is no longer as it was shown. */
class ClosureDialog extends Part {
  static override properties = {
    alertId: {attribute: false},
    etag: {attribute: false},
    reason: {state: true},
    busy: {state: true},
    problem: {state: true},
  };
  declare alertId: string;
  declare etag: string;
  declare reason: string;
  declare busy: boolean;
  declare problem: Problem | undefined;
  private readonly key = crypto.randomUUID();

  override render(): TemplateResult {
    return html`
      <button type="button" class="danger" @click=${() => this.dialog?.showModal()}>
        ${t('alerts:closure.close')}
      </button>
      <dialog aria-labelledby="closure-title">
        <form @submit=${(event: Event) => void this.close(event)}>
          <h2 id="closure-title">${t('alerts:closure.title')}</h2>
          <p>${t('alerts:closure.forGood')}</p>
          ${this.problem ? refused(this.problem, ['/reason']) : nothing}
          ${field(
            {id: 'closure-reason', label: t('alerts:closure.reason'), fault: faultAt(this.problem, '/reason')},
            html`<textarea
              id="closure-reason"
              rows="3"
        dir="auto"
              maxlength="1000"
              .value=${this.reason ?? ''}
              @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}
            ></textarea>`,
          )}
          <p class="row">
            <button type="submit" class="danger" ?disabled=${this.busy}>${t('alerts:closure.close')}</button>
            <button type="button" @click=${() => this.dialog?.close()}>${t('parts:cancel')}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private async close(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    this.problem = undefined;
    const reason = (this.reason ?? '').trim();
    try {
      await send(`${pathOf(this.alertId)}/closure`, {
        method: 'POST',
        headers: {'If-Match': this.etag, 'Idempotency-Key': this.key},
        body: reason ? {reason} : {},
      });
      this.dialog?.close();
      this.dispatchEvent(new Event('closed'));
    } catch (fault) {
      this.problem = asProblem(fault);
      if (isStale(this.problem)) this.dispatchEvent(new CustomEvent('stale', {detail: this.problem}));
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('closure-dialog', ClosureDialog);
