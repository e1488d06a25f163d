import {type TemplateResult, html, nothing} from 'lit';

/** One figure that is to be seen at once, in a `<dl class="key-figures">`: what it counts, how many, what to add. */
export const figure = (what: string, value: string, note = ''): TemplateResult => html`
  <div>
    <dt>${what}</dt>
    <dd><strong>${value}</strong>${note ? html`<span class="quiet">${note}</span>` : nothing}</dd>
  </div>
`;
