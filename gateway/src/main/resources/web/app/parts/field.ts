import {type TemplateResult, html, nothing} from 'lit';
import {t} from '../language/language';

/** One entry of a form: its label, a hint, and what is wrong with it, tied to the control by their ids. */
export interface Field {
  id: string;
  label: string;
  hint?: string;
  fault?: string;
  required?: boolean;
}

/** The attributes that a control needs to be described by its field. */
export const describedBy = (field: Field): string =>
  [field.hint ? `${field.id}-hint` : '', field.fault ? `${field.id}-fault` : ''].filter(Boolean).join(' ');

/** Frames a control, which must have the field's id, `aria-describedby` and `aria-invalid`. */
export const field = (of: Field, control: TemplateResult): TemplateResult => html`
  <div class="field ${of.fault ? 'field-faulty' : ''}">
    <label for=${of.id}>${of.label}${of.required ? html` <span class="required">${t('parts:required')}</span>` : nothing}</label>
    ${control}
    ${of.hint ? html`<p class="hint" id="${of.id}-hint">${of.hint}</p>` : nothing}
    ${of.fault ? html`<p class="fault" id="${of.id}-fault">${of.fault}</p>` : nothing}
  </div>
`;

/** A line of text, a number, a day, … */
export const inputField = (
  of: Field & {type?: string; value: string; inputmode?: string; list?: string; maxlength?: number; change: (value: string) => void},
): TemplateResult =>
  field(
    of,
    html`<input
      id=${of.id}
      type=${of.type ?? 'text'}
      dir="auto"
      .value=${of.value}
      inputmode=${of.inputmode ?? nothing}
      list=${of.list ?? nothing}
      maxlength=${of.maxlength ?? nothing}
      ?required=${of.required}
      aria-invalid=${of.fault ? 'true' : nothing}
      aria-describedby=${describedBy(of) || nothing}
      @input=${(event: Event) => of.change((event.target as HTMLInputElement).value)}
    />`,
  );

/** One of several codes; `none` is the word for nothing chosen, absent where something must be. */
export const selectField = (
  of: Field & {value: string; choices: readonly {code: string; label: string}[]; none?: string; change: (value: string) => void},
): TemplateResult =>
  field(
    of,
    html`<select
      id=${of.id}
      .value=${of.value}
      ?required=${of.required}
      aria-invalid=${of.fault ? 'true' : nothing}
      aria-describedby=${describedBy(of) || nothing}
      @change=${(event: Event) => of.change((event.target as HTMLSelectElement).value)}
    >
      ${of.none === undefined ? nothing : html`<option value="" ?selected=${of.value === ''}>${of.none}</option>`}
      ${of.choices.map(
        choice => html`<option value=${choice.code} ?selected=${choice.code === of.value}>${choice.label}</option>`,
      )}
    </select>`,
  );
