import {type TemplateResult, html} from 'lit';
import type {Code} from '../codes/codes';
import {type Place, choose, chosen} from '../shell/address';
import './code-picker';
import type {CodePicker} from './code-picker';

/** A filter by codes that stands in the address under `name`. */
export const codeFilter = (place: Place, name: string, legend: string, choices: Code[]): TemplateResult => html`
  <code-picker
    .legend=${legend}
    .choices=${choices}
    .value=${chosen(place, name)}
    @change=${(event: Event) => {
      // The boxes inside tell of their changes too.
      if (event.target === event.currentTarget) choose(place, {[name]: (event.target as CodePicker).value});
    }}
  ></code-picker>
`;
