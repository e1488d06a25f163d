import {type TemplateResult, html, nothing} from 'lit';
import {type Field, describedBy, field} from './field';

/** Some lines of text. */
export const textField = (of: Field & {value: string; change: (value: string) => void}): TemplateResult =>
  field(
    of,
    html`<textarea
      id=${of.id}
      rows="3"
      dir="auto"
      .value=${of.value}
      ?required=${of.required}
      aria-invalid=${of.fault ? 'true' : nothing}
      aria-describedby=${describedBy(of) || nothing}
      @input=${(event: Event) => of.change((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
