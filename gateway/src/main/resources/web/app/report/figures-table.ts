import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {type Column, dataTable} from '../parts/data-table';
import {exact, time} from './figure-words';
import type {Figure, Report} from './report';
import '../parts/request-box';

/** The figures of a report, paragraph by paragraph; `more` are columns beside the usual ones. */
export function figuresTable(report: Report, more: Column<Figure>[] = []): TemplateResult {
  const columns: Column<Figure>[] = [
    {head: t('report:column.figure'), cell: named},
    {head: t('report:column.printed'), cell: figure => html`<strong>${figure.printed}</strong>`},
    {head: t('report:column.exact'), cell: exact},
    {head: t('report:column.time'), cell: figure => time(figure, report.year)},
    ...more,
  ];
  return html`${[...paragraphs(report)].map(([paragraph, figures]) => section(paragraph, figures, columns))}`;
}

const section = (paragraph: number, figures: Figure[], columns: Column<Figure>[]): TemplateResult => html`
  <section class="panel report-section">${dataTable(caption(paragraph), columns, figures)}</section>
`;

/** What the paragraph is about, and its number in the report that this one is modelled on. */
const caption = (paragraph: number): string =>
  t([20, 21, 32, 39].includes(paragraph) ? `report:section.${paragraph}` : 'report:section.other', {
    paragraph: t('report:paragraph', {paragraph}),
  });

const named = (figure: Figure): TemplateResult => html`
  ${figure.label} ${figure.query ? html`<request-box .path=${figure.query}></request-box>` : ''}
`;

function paragraphs(report: Report): Map<number, Figure[]> {
  const all = new Map<number, Figure[]>();
  for (const figure of report.figures) all.set(figure.paragraph, [...(all.get(figure.paragraph) ?? []), figure]);
  return new Map([...all].sort(([one], [other]) => one - other));
}

/** What has to be known to read the figures. */
export const remarks = (): TemplateResult => html`
  <ul class="report-remarks">
    ${['scope', 'persons', 'rounding', 'paragraphs', 'notOfficial'].map(
      remark => html`<li>${t(`report:remark.${remark}`)}</li>`,
    )}
  </ul>
`;
