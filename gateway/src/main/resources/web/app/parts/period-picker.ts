import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {Part} from './part';

/** The first and the last local day of a period, both included; tells `change`. */
export class PeriodPicker extends Part {
  static override properties = {from: {type: String}, to: {type: String}};
  declare from: string;
  declare to: string;

  override render(): TemplateResult {
    return html`
      <fieldset class="period">
        <legend>${t('parts:period.title')}</legend>
        ${this.end('from')} ${this.end('to')}
      </fieldset>
    `;
  }

  private end(which: 'from' | 'to'): TemplateResult {
    return html`<label>
      ${t(`parts:period.${which}`)}
      <input
        type="date"
        .value=${this[which] ?? ''}
        min=${which === 'to' ? (this.from ?? '') : ''}
        @change=${(event: Event) => {
          this[which] = (event.target as HTMLInputElement).value;
          this.dispatchEvent(new Event('change', {bubbles: true}));
        }}
      />
    </label>`;
  }
}

customElements.define('period-picker', PeriodPicker);
