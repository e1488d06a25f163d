import {type TemplateResult, html, nothing} from 'lit';

/** A column: its heading and how a row fills it; figures stand at the end of the cell. */
export interface Column<Row> {
  head: string;
  cell: (row: Row) => unknown;
  figure?: boolean;
}

/** A table that scrolls in its own box; the first column heads its row. */
export const dataTable = <Row>(caption: string, columns: Column<Row>[], rows: readonly Row[]): TemplateResult => html`
  <div class="table-box" tabindex="0" role="group" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(column => html`<th scope="col" class=${column.figure ? 'figure' : nothing}>${column.head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              ${columns.map((column, index) =>
                index === 0
                  ? html`<th scope="row">${column.cell(row)}</th>`
                  : html`<td class=${column.figure ? 'figure' : nothing}>${column.cell(row)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
