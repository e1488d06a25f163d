import {type TemplateResult, html} from 'lit';
import {send} from '../door/door';
import {faultAt} from '../door/faults';
import {day} from '../language/format';
import {t} from '../language/language';
import {field, inputField} from '../parts/field';
import {Part} from '../parts/part';
import {Sending} from '../parts/sending';
import {go, linkTo} from '../shell/address';
import {EDITIONS, type Report} from './report';

/** Freezes the figures as an edition, after a warning. However often it is sent, there is one edition. */
class PublishDialog extends Part {
  static override properties = {
    year: {attribute: false},
    asOf: {attribute: false},
    name: {state: true},
    note: {state: true},
  };
  declare year: number;
  declare asOf: string;
  declare name: string;
  declare note: string;
  private readonly sending = new Sending(this);
  private key = '';

  constructor() {
    super();
    this.name = this.note = '';
  }

  override render(): TemplateResult {
    return html`
      <button type="button" @click=${() => this.open()}>${t('report:publish.open')}</button>
      <dialog aria-labelledby="publish-title">
        <form @submit=${(event: Event) => void this.publish(event)}>
          <h2 id="publish-title">${t('report:publish.title')}</h2>
          <p>${t('report:publish.what', {year: this.year, day: day(this.asOf)})}</p>
          <p class="scope">${t('report:publish.forGood')}</p>
          ${this.sending.notice()}
          ${inputField({
            id: 'publish-name',
            label: t('report:publish.name'),
            maxlength: 200,
            value: this.name,
            fault: faultAt(this.sending.problem, '/title'),
            change: value => (this.name = value),
          })}
          ${field(
            {id: 'publish-note', label: t('report:publish.note'), fault: faultAt(this.sending.problem, '/note')},
            html`<textarea
              id="publish-note"
              rows="3"
              maxlength="2000"
              dir="auto"
              .value=${this.note}
              @input=${(event: Event) => (this.note = (event.target as HTMLTextAreaElement).value)}
            ></textarea>`,
          )}
          <p class="row">
            <button type="submit" class="primary" ?disabled=${this.sending.isBusy}>${t('report:publish.do')}</button>
            <button type="button" @click=${() => this.dialog?.close()}>${t('parts:cancel')}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private open(): void {
    this.key = crypto.randomUUID();
    this.sending.forget();
    this.dialog?.showModal();
  }

  private async publish(event: Event): Promise<void> {
    event.preventDefault();
    const [title, note] = [this.name.trim(), this.note.trim()];
    const body = {year: this.year, asOf: this.asOf, ...(title ? {title} : {}), ...(note ? {note} : {})};
    const asking = {method: 'POST' as const, headers: {'Idempotency-Key': this.key}, body};
    const came = await this.sending.send(() => send<Report>(EDITIONS, asking));
    if (came?.body.edition) go(linkTo(['report', 'editions', came.body.edition.id]));
  }
}

customElements.define('publish-dialog', PublishDialog);
