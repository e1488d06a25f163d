import {type TemplateResult, html} from 'lit';
import type {Code} from '../codes/codes';
import {send} from '../door/door';
import {t} from '../language/language';
import {filled} from './draft';
import {inputField, selectField} from './field';
import {Part} from './part';
import {Sending} from './sending';
import {textField} from './text-field';

/** Asks for a step to another status: to which, on which day, and why. Tells `taken` when it was. */
export class StepDialog extends Part {
  static override properties = {
    path: {type: String},
    etag: {type: String},
    choices: {attribute: false},
    to: {state: true},
    on: {state: true},
    reason: {state: true},
  };
  /** Of what takes the step. */
  declare path: string;
  declare etag: string;
  /** The statuses that are possible from the present one. */
  declare choices: Code[];
  declare to: string;
  declare on: string;
  declare reason: string;
  private readonly sending = new Sending(this);

  override render(): TemplateResult {
    return html`
      <button type="button" @click=${() => this.open()}>${t('parts:step.open')}</button>
      <dialog aria-labelledby="step-title">
        <form class="stack" novalidate @submit=${(event: Event) => void this.take(event)}>
          <h2 id="step-title">${t('parts:step.title')}</h2>
          ${this.sending.notice(() => this.begin())}
          ${selectField({
            id: 'step-to',
            label: t('parts:step.to'),
            value: this.to ?? '',
            choices: this.choices,
            none: '',
            required: true,
            fault: this.sending.fault('/to'),
            change: value => (this.to = value),
          })}
          ${inputField({
            id: 'step-on',
            label: t('parts:step.on'),
            hint: t('parts:step.onHint'),
            type: 'date',
            value: this.on ?? '',
            required: true,
            fault: this.sending.fault('/on'),
            change: value => (this.on = value),
          })}
          ${textField({
            id: 'step-reason',
            label: t('parts:reason.title'),
            hint: t('parts:reason.hint'),
            value: this.reason ?? '',
            required: true,
            fault: this.sending.fault('/reason'),
            change: value => (this.reason = value),
          })}
          <div class="row">
            <button type="submit" class="primary" ?disabled=${this.sending.isBusy}>${t('parts:step.take')}</button>
            <button type="button" @click=${() => this.dialog.close()}>${t('parts:cancel')}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  private open(): void {
    this.sending.forget();
    this.to = this.choices.length === 1 ? (this.choices[0]?.code ?? '') : '';
    this.on = '';
    this.reason = '';
    this.dialog.showModal();
  }

  /** After somebody else's step: with what is possible now. */
  private begin(): void {
    this.dialog.close();
    this.dispatchEvent(new Event('taken'));
  }

  private async take(event: Event): Promise<void> {
    event.preventDefault();
    const body = filled({to: this.to, on: this.on, reason: this.reason.trim()});
    const headers = {'If-Match': this.etag};
    const taken = await this.sending.send(() => send(`${this.path}/transitions`, {method: 'POST', body, headers}));
    if (taken) this.begin();
  }
}

customElements.define('step-dialog', StepDialog);
