import {type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import type {FigureRow, SeizureFigures} from '../figures/seizure-figures';
import {inOrder, number} from '../language/format';
import {t} from '../language/language';
import {dimensionLabel, valueLabel} from './dimensions';

/** The measures in which anything was counted, in the order of their list, each with its unit. */
export function measuresOf(figures: SeizureFigures): {measure: string; unit: string}[] {
  const units = new Map<string, string>();
  figures.rows.forEach(row => row.quantities.forEach(({measure, unit}) => units.set(measure, unit)));
  return [...units].map(([measure, unit]) => ({measure, unit})).sort((one, other) => inOrder(one.measure, other.measure));
}

/** The figure of a row by name: seizures, items, or the amount of a measure. */
export const figureOf = (row: FigureRow, name: string): number =>
  name === 'seizures' ? row.seizures : name === 'items' ? row.items : Number(amountOf(row, name)?.value ?? 0);

export function inOrderOf(rows: readonly FigureRow[], groupBy: string[], sort: string): FigureRow[] {
  const column = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  if (!column) return [...rows];
  return [...rows].sort(
    (one, other) =>
      sign *
      (groupBy.includes(column)
        ? compareValues(column, one[column], other[column])
        : figureOf(one, column) - figureOf(other, column)),
  );
}

/** The rows with all their figures. `choose` is told which column shall order them. */
export function figuresTable(
  figures: SeizureFigures,
  rows: readonly FigureRow[],
  sort: string,
  choose: (sort: string) => void,
): TemplateResult {
  const measures = measuresOf(figures);
  const caption = t('explore:table.caption');
  return html`
    <div class="table-box" tabindex="0" role="group" aria-label=${caption}>
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${figures.groupBy.map(name => head(name, dimensionLabel(name), false, sort, choose))}
            ${head('seizures', t('explore:seizures'), true, sort, choose)}
            ${head('items', t('explore:items'), true, sort, choose)}
            ${measures.map(({measure, unit}) => head(measure, measureLabel(measure, unit), true, sort, choose))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            row => html`<tr>
              ${figures.groupBy.map((name, index) =>
                index === 0
                  ? html`<th scope="row">${valueLabel(name, row[name])}</th>`
                  : html`<td>${valueLabel(name, row[name])}</td>`,
              )}
              <td class="figure">${number(row.seizures)}</td>
              <td class="figure">${number(row.items)}</td>
              ${measures.map(({measure}) => {
                const amount = amountOf(row, measure);
                return html`<td class="figure">${amount ? number(amount.value) : nothing}</td>`;
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** "Mass (kg)". */
export const measureLabel = (measure: string, unit: string): string =>
  `${label('measures', measure)} (${label('measurement-units', unit)})`;

function head(name: string, words: string, figure: boolean, sort: string, choose: (sort: string) => void): TemplateResult {
  const order = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : nothing;
  // Figures are wanted from the most to the least first, words from the first to the last.
  const next = figure ? (sort === `-${name}` ? name : `-${name}`) : sort === name ? `-${name}` : name;
  return html`<th scope="col" class=${figure ? 'figure' : nothing} aria-sort=${order}>
    <button type="button" class="sort" @click=${() => choose(next)}>
      ${words}<span aria-hidden="true">${order === 'ascending' ? ' ▲' : order === 'descending' ? ' ▼' : ''}</span>
    </button>
  </th>`;
}

const amountOf = (row: FigureRow, measure: string) => row.quantities.find(amount => amount.measure === measure);

const compareValues = (name: string, one: unknown, other: unknown): number =>
  ['year', 'quarter', 'month'].includes(name)
    ? String(one ?? '').localeCompare(String(other ?? ''))
    : inOrder(valueLabel(name, one), valueLabel(name, other));
