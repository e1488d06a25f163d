import {type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {day, list, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {fact} from '../parts/facts';
import type {Agency, Unit} from './unit';

/** What is known of a unit, in words. */
export const unitFacts = (unit: Unit): TemplateResult => html`
  <dl class="facts">
    ${fact(t('units:type'), label('unit-types', unit.type))}
    ${fact(t('units:place'), unit.place ? html`<code>${unit.place}</code> ${unknownPlace(unit)}` : nothing)}
    ${fact(t('units:country'), label('countries', unit.country))}
    ${fact(t('units:subregion'), label('regions', unit.subregion))}
    ${fact(t('units:region'), label('regions', unit.region))}
    ${fact(t('units:establishedOn'), unit.establishedOn ? day(unit.establishedOn) : nothing)}
    ${fact(t('units:closedOn'), unit.closedOn ? day(unit.closedOn) : nothing)}
    ${fact(t('units:channels'), list(unit.channels.map(code => label('unit-tools', code))) || t('units:noChannels'))}
    ${fact(t('units:womensNetwork'), unit.womensNetwork ? t('units:yes') : t('units:no'))}
    ${fact(t('units:position'), position(unit))}
  </dl>
  ${unit.agencies.length ? agencies(unit.agencies) : html`<p class="quiet">${t('units:noAgencies')}</p>`}
`;

const position = ({position: at}: Unit) => (at ? html`<code>${at.lat}, ${at.lon}</code>` : nothing);

const unknownPlace = (unit: Unit) =>
  unit.placeKnown === false ? html`<span class="tag tag-warn">${t('units:placeUnknown')}</span>` : nothing;

const agencies = (all: Agency[]) =>
  all.some(agency => agency.officers)
    ? dataTable(
        t('units:officers'),
        [
          {head: t('units:agency'), cell: ({agency}) => label('agencies', agency)},
          {head: t('units:female'), cell: ({officers}) => officers && number(officers.female), figure: true},
          {head: t('units:male'), cell: ({officers}) => officers && number(officers.male), figure: true},
        ],
        all,
      )
    : html`
        <h3>${t('units:agencies')}</h3>
        <ul>
          ${all.map(({agency}) => html`<li>${label('agencies', agency)}</li>`)}
        </ul>
        <p class="quiet">${t('units:officersHidden')}</p>
      `;
