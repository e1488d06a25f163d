import {type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {type Decimal, number, percent} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/request-box';
import {linkTo} from '../shell/address';
import type {Unit} from '../units/unit';
import type {Evidence, Need} from './need';
import {evidenceValue, evidenceWords, viewOf, why} from './need-words';
import {unitName} from './unit-choice';

/** One need: the unit and the theme, the score with its parts, why, and the evidence. */
export const needCard = (need: Need, rank: number, asOf: string, units: Unit[]): TemplateResult => html`
  <li class="panel need">
    <div class="need-head">
      <h2>
        ${number(rank)}. <a href=${linkTo(['units', need.unit])}>${unitName(units, need.unit)}</a> ·
        ${label('training-themes', need.theme)}
      </h2>
      <p class="need-score">
        <strong>${number(need.score, {minimumFractionDigits: 1})}</strong>
        <span class="quiet">${t('training:needs.of100')}</span>
      </p>
    </div>
    <p class="quiet">
      <code>${need.unit}</code> · ${label('countries', need.country)}
      ${need.subregion ? html`· ${label('regions', need.subregion)}` : nothing}
    </p>
    ${why(need, asOf).map(sentence => html`<p>${sentence}</p>`)}
    <dl class="need-parts">
      ${part(t('training:needs.exposure'), need.parts.exposure)} ${part(t('training:needs.gaps'), need.parts.gaps)}
      ${part(t('training:needs.recency'), need.parts.recency)}
    </dl>
    <details class="figures">
      <summary>${t('training:evidence.title')}</summary>
      ${dataTable(
        t('training:evidence.caption', {unit: need.unit, theme: label('training-themes', need.theme)}),
        [
          {head: t('training:evidence.figure'), cell: evidenceWords},
          {head: t('training:evidence.value'), cell: evidenceValue, figure: true},
          {head: t('training:evidence.query'), cell: query},
        ],
        need.evidence,
      )}
      <p class="quiet">${t('training:evidence.note')}</p>
    </details>
  </li>
`;

const part = (name: string, value: Decimal) => html`
  <div>
    <dt>${name}</dt>
    <dd>
      <meter min="0" max="1" value=${value} aria-label=${name}></meter> ${percent(Number(value) * 100)}
    </dd>
  </div>
`;

const query = (evidence: Evidence) => html`
  <request-box path=${evidence.query}></request-box>
  ${viewOf(evidence) ? html`<a href=${viewOf(evidence)}>${t('training:evidence.view')}</a>` : nothing}
`;
