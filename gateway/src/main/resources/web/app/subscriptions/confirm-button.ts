import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {Part} from '../parts/part';

/** A button for what cannot be undone: asks once more, then says `confirmed`. */
class ConfirmButton extends Part {
  static override properties = {action: {attribute: false}, question: {attribute: false}, warning: {attribute: false}};
  declare action: string;
  declare question: string;
  declare warning: string;

  override render(): TemplateResult {
    return html`
      <button type="button" class="danger" @click=${() => this.dialog?.showModal()}>${this.action}</button>
      <dialog aria-label=${this.question}>
        <h2>${this.question}</h2>
        <p>${this.warning}</p>
        <p class="row">
          <button type="button" class="danger" @click=${() => this.confirm()}>${this.action}</button>
          <button type="button" @click=${() => this.dialog?.close()}>${t('parts:cancel')}</button>
        </p>
      </dialog>
    `;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private confirm(): void {
    this.dialog?.close();
    this.dispatchEvent(new Event('confirmed'));
  }
}

customElements.define('confirm-button', ConfirmButton);
