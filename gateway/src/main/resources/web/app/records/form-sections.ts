import {type TemplateResult, html, nothing} from 'lit';
import {codes} from '../codes/codes';
import {number} from '../language/format';
import {t} from '../language/language';
import {hasRole, whoIsIt} from '../session/session';
import {type Sheet, countries, foundIn, oneOf, severalOf, typed, writtenAt} from './fields';
import {goodsFields} from './form-goods';
import {OFFSETS} from './offsets';
import {unitChoices, unitName} from './units';

/** What makes the lists of a form longer and shorter. */
export interface Lists {
  add(list: 'items' | 'persons'): void;
  remove(list: 'items' | 'persons', index: number): void;
}

/** The parts of the form: what a report must have, then folded what it may have. */
export const sections = (sheet: Sheet, isAmendment: boolean, lists: Lists): TemplateResult => html`
  <datalist id="entry-countries">
    ${countries().map(({code, label}) => html`<option value=${code} label=${label}></option>`)}
  </datalist>
  <datalist id="entry-tags">
    ${codes('initiatives').map(({code, label}) => html`<option value=${code} label=${label}></option>`)}
  </datalist>
  ${isAmendment ? reason(sheet) : nothing} ${basics(sheet, isAmendment)}
  ${sheet.entry.items.map((_, index) => goodsFields(sheet, index, lists))}
  <p>
    <button
      type="button"
      class="add-items"
      ?disabled=${sheet.entry.items.length >= 200}
      @click=${() => lists.add('items')}
    >
      ${t('records:form.addItem')}
    </button>
  </p>
  ${folded('circumstances', sheet, ['seizedAt', 'place', 'direction', 'trafficType'], circumstances(sheet))}
  ${folded('transport', sheet, ['transport'], transport(sheet))} ${folded('route', sheet, ['route'], route(sheet))}
  ${folded('detection', sheet, ['detection', 'concealment'], detection(sheet))}
  ${folded('persons', sheet, ['persons'], persons(sheet, lists))}
  ${folded('more', sheet, ['operation', 'initiatives', 'narrative'], more(sheet))}
`;

function basics(sheet: Sheet, isAmendment: boolean): TemplateResult {
  const own = whoIsIt()?.channel;
  const {unit, reference} = sheet.entry;
  return html`
    <fieldset class="panel">
      <legend>${t('records:section.basics')}</legend>
      ${isAmendment || !hasRole('steward')
        ? html`<p>
            ${t('records:form.unit', {name: unitName(unit), code: unit})}
            ${isAmendment ? html`<br />${t('records:form.reference', {reference})}` : nothing}
          </p>`
        : nothing}
      <div class="form">
        ${isAmendment || !hasRole('steward') ? nothing : foundIn(sheet, '/unit', unitChoices(), {required: true})}
        ${isAmendment ? nothing : typed(sheet, '/reference', {required: true, hint: t('records:hint.reference')})}
        ${typed(sheet, '/seizedOn', {required: true, type: 'date', hint: t('records:hint.seizedOn')})}
        ${severalOf(sheet, '/channels', codes('exchange-channels'), {
          required: true,
          hint: t(isAmendment ? 'records:hint.channelsAmended' : 'records:hint.channels'),
          ...(own && !hasRole('steward') ? {fixed: own} : {}),
        })}
      </div>
    </fieldset>
  `;
}

/** A part that may stay shut; it is open from the beginning where something is in it. */
function folded(name: string, sheet: Sheet, members: string[], content: TemplateResult): TemplateResult {
  const filled = members.filter(member => isFilled(sheet.entry[member as keyof typeof sheet.entry])).length;
  return html`
    <details class="panel fold" data-filled=${filled ? 'yes' : nothing}>
      <summary>
        <h2>${t(`records:section.${name}`)}</h2>
        <span class="quiet">${filled ? t('records:form.filled') : t('records:form.optional')}</span>
      </summary>
      ${content}
    </details>
  `;
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(isFilled) : Boolean(value);

const circumstances = (sheet: Sheet) =>
  html`<div class="form">
    ${typed(sheet, '/seizedAt', {type: 'time'})}
    ${oneOf(
      sheet,
      '/offset',
      OFFSETS.map(offset => ({code: offset, label: `UTC${offset}`})),
      {hint: t('records:hint.offset')},
    )}
    ${typed(sheet, '/place', {hint: t('records:hint.place'), maxlength: 10})}
    ${oneOf(sheet, '/direction', codes('directions'))} ${oneOf(sheet, '/trafficType', codes('traffic-types'))}
  </div>`;

const transport = (sheet: Sheet) =>
  html`<div class="form">
    ${oneOf(sheet, '/transport/mode', codes('transport-modes'))}
    ${typed(sheet, '/transport/containerNumber', {hint: t('records:hint.containerNumber')})}
    ${typed(sheet, '/transport/vesselImo', {hint: t('records:hint.vesselImo'), inputmode: 'numeric'})}
    ${typed(sheet, '/transport/flightNumber', {hint: t('records:hint.flightNumber')})}
    ${typed(sheet, '/transport/documentNumber', {hint: t('records:hint.documentNumber'), maxlength: 100})}
  </div>`;

const route = (sheet: Sheet) =>
  html`<p class="hint">${t('records:hint.route')}</p>
    <div class="form">
      ${['origin', 'departure', 'transit', 'destination'].map(member =>
        typed(
          sheet,
          `/route/${member}`,
          member === 'transit' ? {hint: t('records:hint.transit')} : {list: 'entry-countries'},
        ),
      )}
    </div>`;

const detection = (sheet: Sheet) =>
  html`<div class="form">
    ${oneOf(sheet, '/detection/method', codes('detection-methods'))}
    ${oneOf(sheet, '/concealment', codes('concealments'))}
    ${severalOf(sheet, '/detection/sources', codes('detection-sources'))}
    ${typed(sheet, '/detection/alert', {hint: t('records:hint.alert')})}
  </div>`;

const persons = (sheet: Sheet, lists: Lists) => html`
  <p class="hint">${t('records:hint.persons')}</p>
  ${sheet.entry.persons.map(
    (_, index) =>
      html`<fieldset class="one">
        <legend>${t('records:one.persons')} ${number(index + 1)}</legend>
        <div class="form">
          ${oneOf(sheet, `/persons/${index}/role`, codes('person-roles'), {required: true})}
          ${oneOf(sheet, `/persons/${index}/sex`, codes('sexes'))}
          ${oneOf(sheet, `/persons/${index}/ageBand`, codes('age-bands'))}
          ${oneOf(sheet, `/persons/${index}/nationality`, countries())}
        </div>
        <button type="button" @click=${() => lists.remove('persons', index)}>
          ${t('records:form.removePerson', {place: index + 1})}
        </button>
      </fieldset>`,
  )}
  <button
    type="button"
    class="add-persons"
    ?disabled=${sheet.entry.persons.length >= 200}
    @click=${() => lists.add('persons')}
  >
    ${t('records:form.addPerson')}
  </button>
`;

const more = (sheet: Sheet) =>
  html`<div class="form">
      ${typed(sheet, '/operation', {hint: t('records:hint.tag')})}
      ${typed(sheet, '/initiatives', {hint: t('records:hint.initiatives'), list: 'entry-tags'})}
    </div>
    ${writtenAt(sheet, '/narrative', {maxlength: 10_000, hint: t('records:hint.narrative')})}`;

const reason = (sheet: Sheet) =>
  html`<div class="panel">
    ${writtenAt(sheet, '/reason', {required: true, maxlength: 1000, hint: t('records:hint.reason')})}
  </div>`;
