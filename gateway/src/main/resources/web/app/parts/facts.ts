import {type TemplateResult, html, nothing} from 'lit';

/** One thing that is known, in a `<dl class="facts">`; nothing where it is not. */
export const fact = (what: string, value: unknown): TemplateResult | typeof nothing =>
  value === nothing || value === undefined || value === ''
    ? nothing
    : html`<div><dt>${what}</dt><dd>${value}</dd></div>`;
