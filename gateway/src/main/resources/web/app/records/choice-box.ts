import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import type {Code} from '../codes/codes';
import {t} from '../language/language';
import {type Field, describedBy, field} from '../parts/field';
import {Part} from '../parts/part';

/** As many choices as are shown at once; more words show fewer. */
const SHOWN = 60;

/**
 * One of many codes, found by a part of its name (the combobox of the ARIA patterns). Tells `choice` with the code, or
 * with what was typed as long as it names none.
 */
export class ChoiceBox extends Part {
  static override properties = {
    field: {attribute: false},
    choices: {attribute: false},
    value: {attribute: false},
    wanted: {state: true},
    active: {state: true},
  };
  declare field: Field;
  declare choices: readonly Code[];
  declare value: string;
  /** What is being looked for; undefined while the list is shut. */
  declare wanted: string | undefined;
  declare active: number;

  override render(): TemplateResult {
    const found = this.found();
    const list = `${this.field.id}-list`;
    const chosen = found[this.active];
    return html`<div class="choice-box">
      ${field(
        this.field,
        html`<input
          id=${this.field.id}
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${this.wanted === undefined ? 'false' : 'true'}
          aria-controls=${list}
          aria-activedescendant=${chosen ? `${list}-${chosen.code}` : nothing}
          aria-invalid=${this.field.fault ? 'true' : nothing}
          aria-describedby=${describedBy(this.field) || nothing}
          ?required=${this.field.required}
          .value=${this.label}
          @input=${(event: Event) => this.look((event.target as HTMLInputElement).value)}
          @click=${() => this.open()}
          @keydown=${(event: KeyboardEvent) => this.press(event)}
          @blur=${() => this.leave()}
        />`,
      )}
      <ul id=${list} role="listbox" aria-label=${this.field.label} ?hidden=${this.wanted === undefined}>
        ${found.map(
          (code, index) =>
            html`<li
              id="${list}-${code.code}"
              role="option"
              aria-selected=${index === this.active ? 'true' : 'false'}
              @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => this.take(code)}
            >
              ${code.label} <span class="quiet">${code.definition}</span>
            </li>`,
        )}
        ${this.wanted !== undefined && found.length === 0
          ? html`<li role="option" aria-disabled="true" aria-selected="false">${t('records:form.noneFound')}</li>`
          : nothing}
      </ul>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active')) this.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
  }

  private get label(): string {
    return this.wanted ?? this.choices.find(choice => choice.code === this.value)?.label ?? this.value;
  }

  private found(): Code[] {
    if (this.wanted === undefined) return [];
    const words = this.isUntouched ? [] : plain(this.wanted).split(/\s+/);
    return this.choices
      .filter(({code, label, definition = ''}) =>
        words.every(word => plain(`${label} ${code} ${definition}`).includes(word)),
      )
      .slice(0, SHOWN);
  }

  /** The list was opened to choose anew: what is chosen is not what is looked for. */
  private get isUntouched(): boolean {
    return this.wanted === this.choices.find(choice => choice.code === this.value)?.label;
  }

  private open(): void {
    if (this.wanted !== undefined) return;
    this.wanted = this.label;
    this.active = -1;
  }

  private look(text: string): void {
    this.wanted = text;
    this.active = text.trim() ? 0 : -1;
    this.tell(text);
  }

  private press(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    const chosen = this.found()[this.active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.wanted === undefined) this.open();
      else this.active = Math.max(0, Math.min(last, this.active + (event.key === 'ArrowDown' ? 1 : -1)));
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
      // Tab takes what is marked and goes on to the next field.
      if (event.key === 'Enter') event.preventDefault();
      this.take(chosen);
    } else if (event.key === 'Escape' && this.wanted !== undefined) {
      event.preventDefault();
      this.leave();
    }
  }

  /** What names just one code is that code. */
  private leave(): void {
    const typed = plain(this.wanted ?? '');
    const named = this.choices.find(({code, label}) => [code, label].some(name => plain(name) === typed));
    if (named) this.take(named);
    this.wanted = undefined;
  }

  private take(code: Code): void {
    this.wanted = undefined;
    if (code.code !== this.value) this.tell(code.code);
  }

  private tell(value: string): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('choice', {detail: value}));
  }
}

/** Letters as they are looked for: without regard to capitals and accents. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

customElements.define('choice-box', ChoiceBox);
