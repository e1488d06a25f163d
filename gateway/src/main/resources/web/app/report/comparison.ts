import {type TemplateResult, html, nothing} from 'lit';
import {list, moment} from '../language/format';
import {t} from '../language/language';
import type {Column} from '../parts/data-table';
import {exact} from './figure-words';
import type {Figure, Report} from './report';

const find = (report: Report, {code}: Figure): Figure | undefined =>
  report.figures.find(figure => figure.code === code);

const differs = (one: Figure, other: Figure | undefined): boolean =>
  String(one.value) !== String(other?.value) || Boolean(one.hidden) !== Boolean(other?.hidden);

/** How many figures of an edition the live report tells otherwise, and which it has beside them. */
export function comparison(edition: Report, live: Report): TemplateResult {
  const changed = edition.figures.filter(figure => differs(figure, find(live, figure)));
  const added = live.figures.filter(figure => !find(edition, figure));
  const at = moment(live.computedAt);
  return html`
    <p role="status">
      ${changed.length || added.length
        ? t('report:compared.changed', {count: changed.length, at})
        : t('report:compared.same', {at})}
    </p>
    ${added.length
      ? html`<p>${t('report:compared.added', {figures: list(added.map(told))})}</p>`
      : nothing}
  `;
}

const told = (figure: Figure): string => `${figure.label}: ${exact(figure)}`;

/** A column with what the live report says now, marked where it is something else. */
export const liveColumn = (live: Report): Column<Figure> => ({
  head: t('report:column.live'),
  cell: figure => {
    const now = find(live, figure);
    if (!differs(figure, now)) return html`<span class="quiet">${t('report:compared.unchanged')}</span>`;
    return html`<span class="tag tag-warn">${t('report:compared.otherwise')}</span>
      ${now ? exact(now) : t('report:compared.gone')}`;
  },
});
