import {type TemplateResult, html, nothing} from 'lit';
import {type Code} from '../codes/codes';
import {t} from '../language/language';
import {Part} from './part';

/** From this many codes on a box to search in them is shown. */
const MANY = 12;

/** Chooses several codes of a list; tells `change` with `value` changed. */
export class CodePicker extends Part {
  static override properties = {
    legend: {type: String},
    choices: {attribute: false},
    value: {attribute: false},
    none: {type: String},
    wanted: {state: true},
  };
  declare legend: string;
  declare choices: Code[];
  declare value: string[];
  /** The word for nothing chosen, where that does not mean all. */
  declare none: string | undefined;
  declare wanted: string;

  override render(): TemplateResult {
    const chosen = this.choices.filter(code => this.value.includes(code.code));
    return html`
      <details class="picker">
        <summary>
          <span class="picker-legend">${this.legend}</span>
          <span class="picker-value">
            ${chosen.length === 0
              ? (this.none ?? t('parts:picker.all'))
              : chosen.length === 1
                ? chosen[0]?.label
                : t('parts:picker.chosen', {count: chosen.length})}
          </span>
        </summary>
        <fieldset class="picker-choices" @change=${(event: Event) => event.stopPropagation()}>
          <legend class="hidden">${this.legend}</legend>
          ${this.choices.length > MANY ? this.search() : nothing}
          ${this.shown().map(
            code => html`
              <label>
                <input
                  type="checkbox"
                  .checked=${this.value.includes(code.code)}
                  @change=${(event: Event) => this.choose(code.code, (event.target as HTMLInputElement).checked)}
                />
                ${code.label}
              </label>
            `,
          )}
          ${this.value.length
            ? html`<button type="button" class="plain" @click=${() => this.tell([])}>${t('parts:picker.clear')}</button>`
            : nothing}
        </fieldset>
      </details>
    `;
  }

  private search(): TemplateResult {
    return html`<input
      type="search"
      aria-label=${t('parts:picker.search')}
      placeholder=${t('parts:picker.search')}
      @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
    />`;
  }

  private shown(): Code[] {
    const wanted = (this.wanted ?? '').trim().toLocaleLowerCase();
    return wanted
      ? this.choices.filter(code => `${code.label} ${code.code}`.toLocaleLowerCase().includes(wanted))
      : this.choices;
  }

  private choose(code: string, chosen: boolean): void {
    this.tell(chosen ? [...this.value, code] : this.value.filter(other => other !== code));
  }

  private tell(value: string[]): void {
    this.value = value;
    this.dispatchEvent(new Event('change', {bubbles: true}));
  }
}

customElements.define('code-picker', CodePicker);
