import {type TemplateResult, html} from 'lit';
import type {CodePicker} from '../parts/code-picker';
import '../parts/code-picker';
import {t} from '../language/language';
import {DIMENSIONS, type Dimension, choices, dimension, dimensionLabel} from './dimensions';
import type {Question} from './question';

type Change = (changed: Partial<Question>) => void;

/** The filters that are in use, and a list to open another one from. */
export function filters({filters: chosen}: Question, change: Change): TemplateResult {
  const open = Object.keys(chosen);
  const set = (name: string, values: string[]) => change({filters: {...chosen, [name]: values}});
  const remove = (name: string) =>
    change({filters: Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name))});
  return html`
    <div class="row explore-filters" role="group" aria-label=${t('explore:filter.title')}>
      ${open.map(name => {
        const of = dimension(name);
        return of
          ? html`<div class="explore-filter">
              ${of.list ? byCodes(of, chosen[name] ?? [], set) : byText(of, chosen[name] ?? [], set)}
              <button
                type="button"
                class="plain"
                aria-label=${t('explore:filter.remove', {name: dimensionLabel(name)})}
                @click=${() => remove(name)}
              >
                ✕
              </button>
            </div>`
          : '';
      })}
      <select
        aria-label=${t('explore:filter.add')}
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          set(select.value, []);
          select.value = '';
        }}
      >
        <option value="">${t('explore:filter.add')}</option>
        ${DIMENSIONS.filter(each => !each.isTime && !open.includes(each.name)).map(
          each => html`<option value=${each.name}>${dimensionLabel(each.name)}</option>`,
        )}
      </select>
    </div>
  `;
}

const byCodes = (of: Dimension, values: string[], set: (name: string, values: string[]) => void) => html`
  <code-picker
    .legend=${dimensionLabel(of.name)}
    .choices=${choices(of)}
    .value=${values}
    @change=${(event: Event) => {
      if (event.currentTarget === event.target) set(of.name, (event.target as CodePicker).value);
    }}
  ></code-picker>
`;

const byText = (of: Dimension, values: string[], set: (name: string, values: string[]) => void) => html`
  <label class="explore-text">
    ${dimensionLabel(of.name)}
    <input
      type="text"
      .value=${values.join(',')}
      @change=${(event: Event) =>
        set(of.name, (event.target as HTMLInputElement).value.split(',').map(value => value.trim()).filter(Boolean))}
    />
  </label>
`;
