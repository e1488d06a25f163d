import {type TemplateResult, html, nothing} from 'lit';
import type {Code} from '../codes/codes';

/** Yes or no. */
export const checkField = (of: {
  id: string;
  label: string;
  value: boolean;
  change: (value: boolean) => void;
}): TemplateResult => html`
  <label class="check" for=${of.id}>
    <input
      id=${of.id}
      type="checkbox"
      .checked=${of.value}
      @change=${(event: Event) => of.change((event.target as HTMLInputElement).checked)}
    />
    ${of.label}
  </label>
`;

/** Some of a few codes, all in sight. */
export const checkGroup = (of: {
  legend: string;
  choices: readonly Code[];
  value: readonly string[];
  fault?: string;
  change: (value: string[]) => void;
}): TemplateResult => html`
  <fieldset class="checks">
    <legend>${of.legend}</legend>
    ${of.choices.map(
      ({code, label}) => html`
        <label class="check">
          <input
            type="checkbox"
            .checked=${of.value.includes(code)}
            @change=${(event: Event) =>
              of.change(
                (event.target as HTMLInputElement).checked
                  ? [...of.value, code]
                  : of.value.filter(other => other !== code),
              )}
          />
          ${label}
        </label>
      `,
    )}
    ${of.fault ? html`<p class="fault">${of.fault}</p>` : nothing}
  </fieldset>
`;
