import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {inputField} from '../parts/field';
import {Part} from '../parts/part';

/** Asks from when on events are to be delivered once more; says `replay` with `beginning` or an instant. */
class ReplayDialog extends Part {
  static override properties = {since: {state: true}, fromBeginning: {state: true}};
  declare since: string;
  declare fromBeginning: boolean;

  constructor() {
    super();
    this.since = '';
    this.fromBeginning = false;
  }

  override render(): TemplateResult {
    return html`
      <button type="button" @click=${() => this.dialog?.showModal()}>${t('subscriptions:replay.title')}</button>
      <dialog aria-labelledby="replay-title">
        <form @submit=${(event: Event) => this.send(event)}>
          <h2 id="replay-title">${t('subscriptions:replay.title')}</h2>
          <p>${t('subscriptions:replay.meaning')}</p>
          ${this.choice(true, t('subscriptions:replay.beginning'))}
          ${this.choice(false, t('subscriptions:replay.since'))}
          ${this.fromBeginning
            ? ''
            : inputField({
                  id: 'replay-since',
                  label: t('subscriptions:replay.moment'),
                  type: 'datetime-local',
                  required: true,
                  hint: t('subscriptions:replay.zone', {zone: Intl.DateTimeFormat().resolvedOptions().timeZone}),
                  value: this.since,
                  change: value => (this.since = value),
                })}
          <p class="row">
            <button type="submit" class="primary">${t('subscriptions:replay.send')}</button>
            <button type="button" @click=${() => this.dialog?.close()}>${t('parts:cancel')}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  private choice(fromBeginning: boolean, words: string): TemplateResult {
    return html`<label class="event-type">
      <input
        type="radio"
        name="replay"
        .checked=${this.fromBeginning === fromBeginning}
        @change=${() => (this.fromBeginning = fromBeginning)}
      />
      ${words}
    </label>`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private send(event: Event): void {
    event.preventDefault();
    this.dialog?.close();
    const detail = this.fromBeginning ? 'beginning' : new Date(this.since).toISOString();
    this.dispatchEvent(new CustomEvent('replay', {detail}));
  }
}

customElements.define('replay-dialog', ReplayDialog);
