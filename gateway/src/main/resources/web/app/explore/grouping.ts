import {type TemplateResult, html, nothing} from 'lit';
import {t} from '../language/language';
import {DIMENSIONS, dimensionLabel} from './dimensions';
import {FEW_DIMENSIONS, type Question} from './question';

/** The dimensions that are grouped by, in their order, and a list to add one from. */
export function grouping({groupBy}: Question, change: (changed: Partial<Question>) => void): TemplateResult {
  const free = DIMENSIONS.filter(each => !each.filterOnly && !groupBy.includes(each.name));
  return html`
    <div class="row explore-grouping" role="group" aria-label=${t('explore:group.title')}>
      <span class="explore-legend">${t('explore:group.title')}</span>
      ${groupBy.map(
        name => html`<span class="tag">
          ${dimensionLabel(name)}
          <button
            type="button"
            class="plain"
            aria-label=${t('explore:group.remove', {name: dimensionLabel(name)})}
            @click=${() => change({groupBy: groupBy.filter(other => other !== name)})}
          >
            ✕
          </button>
        </span>`,
      )}
      ${groupBy.length < FEW_DIMENSIONS
        ? html`<select
            aria-label=${t('explore:group.add')}
            @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement;
              change({groupBy: [...groupBy, select.value]});
              select.value = '';
            }}
          >
            <option value="">${t('explore:group.add')}</option>
            ${free.map(each => html`<option value=${each.name}>${dimensionLabel(each.name)}</option>`)}
          </select>`
        : nothing}
    </div>
  `;
}
