import {type TemplateResult, html, nothing} from 'lit';
import {type Code, codes, label} from '../codes/codes';
import {number} from '../language/format';
import {t} from '../language/language';
import type {EntryItem} from './entry';
import {type Sheet, countries, foundIn, oneOf, typed, yesOrNo} from './fields';
import type {Lists} from './form-sections';
import {asksFirearm, asksSpecies, unitsFor} from './goods';

/** One kind of goods: what and how much first, what else is known folded. */
export function goodsFields(sheet: Sheet, index: number, lists: Lists): TemplateResult {
  const item = sheet.entry.items[index];
  if (!item) return html``;
  const of = `/items/${index}`;
  return html`
    <fieldset class="panel">
      <legend>${t('records:one.items')} ${number(index + 1)}</legend>
      <div class="form">
        ${foundIn(sheet, `${of}/commodity`, commodities(), {required: true, hint: t('records:hint.commodity')})}
        ${typed(sheet, `${of}/quantity/value`, {
          required: true,
          inputmode: 'decimal',
          hint: t('records:hint.quantity'),
        })}
        ${oneOf(sheet, `${of}/quantity/unit`, unitsWith(item.commodity, item.quantity.unit), {required: true})}
      </div>
      <details class="inner" data-filled=${isMoreSaid(item) ? 'yes' : nothing}>
        <summary>${t('records:form.moreOfItem')}</summary>
        <div class="form">
          ${typed(sheet, `${of}/description`, {maxlength: 500})}
          ${oneOf(sheet, `${of}/quantity/quality`, codes('quantity-qualities'))}
          ${typed(sheet, `${of}/hsCode`, {inputmode: 'numeric', hint: t('records:hint.hsCode')})}
        </div>
        ${asksSpecies(item) ? species(sheet, `${of}/species`) : nothing}
        ${asksFirearm(item) ? firearm(sheet, `${of}/firearm`) : nothing}
      </details>
      ${sheet.entry.items.length > 1
        ? html`<button type="button" @click=${() => lists.remove('items', index)}>
            ${t('records:form.removeItem', {place: index + 1})}
          </button>`
        : nothing}
    </fieldset>
  `;
}

/** Is more said than what and how much? */
const isMoreSaid = ({description, hsCode, quantity, ...item}: EntryItem): boolean =>
  [description, hsCode, quantity.quality, ...Object.values(item.species), ...Object.values(item.firearm)].some(Boolean);

const species = (sheet: Sheet, of: string) =>
  html`<fieldset class="one">
    <legend>${t('records:section.species')}</legend>
    <div class="form">
      ${typed(sheet, `${of}/scientificName`, {maxlength: 100})}
      ${oneOf(sheet, `${of}/citesAppendix`, codes('cites-appendices'))} ${yesOrNo(sheet, `${of}/live`)}
    </div>
  </fieldset>`;

const firearm = (sheet: Sheet, of: string) =>
  html`<fieldset class="one">
    <legend>${t('records:section.firearm')}</legend>
    <div class="form">
      ${oneOf(sheet, `${of}/type`, codes('firearm-types'))} ${typed(sheet, `${of}/make`, {maxlength: 100})}
      ${typed(sheet, `${of}/model`, {maxlength: 100})} ${typed(sheet, `${of}/calibre`, {maxlength: 50})}
      ${oneOf(sheet, `${of}/marking`, codes('firearm-markings'))}
      ${oneOf(sheet, `${of}/countryOfManufacture`, countries())} ${yesOrNo(sheet, `${of}/tracingRequested`)}
    </div>
  </fieldset>`;

/** Commodities with their group beside them, by which they are found as well. */
const commodities = (): Code[] =>
  codes('commodities').map(({code, label: name, group}) => ({
    code,
    label: name,
    definition: label('commodity-groups', group),
  }));

/** The units of measure that fit, and the chosen one even where it does not: it is shown as the fault that it is. */
const unitsWith = (commodity: string, chosen: string): Code[] => {
  const fitting = unitsFor(commodity);
  return chosen && !fitting.some(unit => unit.code === chosen)
    ? [...fitting, ...codes('measurement-units').filter(unit => unit.code === chosen)]
    : fitting;
};
