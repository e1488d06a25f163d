import {type TemplateResult, html, nothing} from 'lit';
import '../charts/chart-box';
import {ranking, rankingHeight} from '../charts/ranking';
import {seriesOverTime} from '../charts/series-over-time';
import type {Look} from '../charts/look';
import {label} from '../codes/codes';
import type {FigureRow, SeizureFigures} from '../figures/seizure-figures';
import {number} from '../language/format';
import {t} from '../language/language';
import {dimension, dimensionLabel, valueLabel} from './dimensions';
import {figureOf, measuresOf} from './figures-table';

const MOST_BARS = 20;
const MOST_SERIES = 8;

/** A picture of one figure of the rows: bars, or bars over time where a time is grouped by. */
export function figuresChart(figures: SeizureFigures, show: string): TemplateResult | typeof nothing {
  const {groupBy, rows} = figures;
  if (groupBy.length === 0 || groupBy.length > 2 || rows.length === 0) return nothing;
  const words = (value: number) => {
    const unit = measuresOf(figures).find(({measure}) => measure === show)?.unit;
    return unit ? `${number(value)} ${label('measurement-units', unit)}` : `${titleOf(show)}: ${number(value)}`;
  };
  const title = t('explore:chart.label', {what: titleOf(show), by: groupBy.map(dimensionLabel).join(' × ')});
  const time = groupBy.find(name => dimension(name)?.isTime);
  const other = groupBy.find(name => name !== time);
  if (time) return overTime(rows, time, other, show, title, words);
  return groupBy.length === 1 ? bars(rows, groupBy[0] ?? '', show, title, words) : nothing;
}

/** What a figure is called: seizures, items, or a measure. */
export const titleOf = (show: string): string =>
  show === 'seizures' || show === 'items' ? t(`explore:${show}`) : label('measures', show);

function bars(
  rows: readonly FigureRow[],
  name: string,
  show: string,
  title: string,
  say: (value: number) => string,
): TemplateResult {
  const shown = [...rows]
    .sort((one, other) => figureOf(other, show) - figureOf(one, show))
    .slice(0, MOST_BARS)
    .map(row => ({code: String(row[name] ?? ''), name: valueLabel(name, row[name]), value: figureOf(row, show)}));
  return html`
    <chart-box
      .option=${(look: Look) => ranking({rows: shown, say}, look)}
      label=${title}
      .height=${rankingHeight(shown.length)}
    ></chart-box>
    ${rows.length > MOST_BARS ? html`<p class="quiet">${t('explore:chart.first', {count: MOST_BARS})}</p>` : nothing}
  `;
}

function overTime(
  rows: readonly FigureRow[],
  time: string,
  other: string | undefined,
  show: string,
  title: string,
  say: (value: number) => string,
): TemplateResult {
  const periods = [...new Set(rows.map(row => String(row[time])))].sort();
  const kinds = other ? largest(rows, other, show) : [''];
  const series = kinds.map(kind => ({
    code: kind,
    name: other ? valueLabel(other, kind || null) : titleOf(show),
    values: periods.map(period =>
      rows
        .filter(row => String(row[time]) === period && (!other || String(row[other] ?? '') === kind))
        .reduce((_, row) => figureOf(row, show), 0),
    ),
  }));
  const all = other ? new Set(rows.map(row => row[other])).size : 1;
  return html`
    <chart-box
      .option=${(look: Look) =>
        seriesOverTime(
          // A seizure of two groups counts in both: such bars beside each other are true, one on the other would add them.
          {periods: periods.map(code => ({code, name: valueLabel(time, code)})), series, stacked: false, say},
          look,
        )}
      label=${title}
    ></chart-box>
    ${all > MOST_SERIES ? html`<p class="quiet">${t('explore:chart.first', {count: MOST_SERIES})}</p>` : nothing}
  `;
}

/** The values of a dimension with the largest single figures. */
function largest(rows: readonly FigureRow[], name: string, show: string): string[] {
  const most = new Map<string, number>();
  for (const row of rows) {
    const kind = String(row[name] ?? '');
    most.set(kind, Math.max(most.get(kind) ?? 0, figureOf(row, show)));
  }
  return [...most].sort((one, other) => other[1] - one[1]).slice(0, MOST_SERIES).map(([kind]) => kind);
}
