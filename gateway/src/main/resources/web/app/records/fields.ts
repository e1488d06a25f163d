import {type TemplateResult, html, nothing} from 'lit';
import {type Code, codes} from '../codes/codes';
import {inOrder} from '../language/format';
import {t} from '../language/language';
import {type Field, describedBy, field, inputField, selectField} from '../parts/field';
import './choice-box';
import type {Entry} from './entry';
import {memberName} from './member';
import {at, idOf} from './pointers';
import type {Faults} from './rules';

/** A form as its fields see it: what was entered, what is wrong with it, and where to put what is entered now. */
export interface Sheet {
  entry: Entry;
  faults: Faults;
  enter(pointer: string, value: unknown): void;
  /** A choice is made and not typed: it can be judged at once. */
  choose(pointer: string, value: unknown): void;
}

interface More {
  hint?: string;
  required?: boolean;
  type?: string;
  inputmode?: string;
  list?: string;
  maxlength?: number;
}

const fieldOf = (sheet: Sheet, pointer: string, {hint, required}: More): Field => {
  const fault = sheet.faults.get(pointer);
  return {
    id: idOf(pointer),
    label: memberName(pointer),
    ...(hint ? {hint} : {}),
    ...(fault ? {fault} : {}),
    ...(required ? {required} : {}),
  };
};

const textAt = (sheet: Sheet, pointer: string) => String(at(sheet.entry, pointer) ?? '');

/** A member that is typed. */
export const typed = (sheet: Sheet, pointer: string, more: More = {}): TemplateResult =>
  inputField({
    ...more,
    ...fieldOf(sheet, pointer, more),
    value: textAt(sheet, pointer),
    change: value => sheet.enter(pointer, value),
  });

/** A member that is written in lines. */
export function writtenAt(sheet: Sheet, pointer: string, more: More = {}): TemplateResult {
  const of = fieldOf(sheet, pointer, more);
  return field(
    of,
    html`<textarea
      id=${of.id}
      rows="4"
      maxlength=${more.maxlength ?? nothing}
      ?required=${of.required}
      aria-invalid=${of.fault ? 'true' : nothing}
      aria-describedby=${describedBy(of) || nothing}
      .value=${textAt(sheet, pointer)}
      @input=${(event: Event) => sheet.enter(pointer, (event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}

/** A member that is one code of a few; nothing may be chosen where nothing is said. */
export const oneOf = (sheet: Sheet, pointer: string, choices: readonly Code[], more: More = {}): TemplateResult =>
  selectField({
    ...fieldOf(sheet, pointer, more),
    value: textAt(sheet, pointer),
    choices,
    none: t(more.required ? 'records:form.choose' : 'parts:notStated'),
    change: value => sheet.choose(pointer, value),
  });

/** A member that is one code of many, found by typing a part of its name. */
export const foundIn = (sheet: Sheet, pointer: string, choices: readonly Code[], more: More = {}): TemplateResult =>
  html`<choice-box
    .field=${fieldOf(sheet, pointer, more)}
    .choices=${choices}
    .value=${textAt(sheet, pointer)}
    @choice=${(event: CustomEvent<string>) => sheet.enter(pointer, event.detail)}
  ></choice-box>`;

/** A member that is several codes. `fixed` are chosen and stay so. */
export function severalOf(
  sheet: Sheet,
  pointer: string,
  choices: readonly Code[],
  more: More & {fixed?: string} = {},
): TemplateResult {
  const of = fieldOf(sheet, pointer, more);
  const chosen = at(sheet.entry, pointer) as string[];
  return html`
    <fieldset id=${of.id} tabindex="-1" class="several" aria-describedby=${describedBy(of) || nothing}>
      <legend>${of.label}${of.required ? html` <span class="required">${t('parts:required')}</span>` : nothing}</legend>
      ${choices.map(
        ({code, label}) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${chosen.includes(code)}
              ?disabled=${code === more.fixed && chosen.includes(code)}
              @change=${(event: Event) =>
                sheet.choose(
                  pointer,
                  (event.target as HTMLInputElement).checked
                    ? [...chosen, code]
                    : chosen.filter(other => other !== code),
                )}
            />
            ${label}
          </label>`,
      )}
      ${of.hint ? html`<p class="hint" id="${of.id}-hint">${of.hint}</p>` : nothing}
      ${of.fault ? html`<p class="fault" id="${of.id}-fault">${of.fault}</p>` : nothing}
    </fieldset>
  `;
}

/** Yes, no, or not said. */
export const yesOrNo = (sheet: Sheet, pointer: string): TemplateResult =>
  oneOf(sheet, pointer, [
    {code: 'true', label: t('records:yes')},
    {code: 'false', label: t('records:no')},
  ]);

/** All countries in the order of the reader's language. */
export const countries = (): Code[] => [...codes('countries')].sort((one, other) => inOrder(one.label, other.label));
