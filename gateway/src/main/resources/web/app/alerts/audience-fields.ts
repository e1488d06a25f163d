import {type TemplateResult, html, nothing} from 'lit';
import {type Code, codes, label} from '../codes/codes';
import {t} from '../language/language';
import type {CodePicker} from '../parts/code-picker';
import {ownChannel} from './alert';
import '../parts/code-picker';

/** The API takes so many. */
const MOST_ADDRESSEES = 50;

/** On which channels an alert is told; the issuer's own is always among them. */
export const channelsField = (
  chosen: string[],
  fault: string,
  change: (channels: string[]) => void,
): TemplateResult => html`
  <fieldset class="field">
    <legend>${t('alerts:channels')} <span class="required">${t('parts:required')}</span></legend>
    ${codes('exchange-channels').map(
      ({code, label: words}) => html`<label class="alert-choice">
        <input
          type="checkbox"
          .checked=${chosen.includes(code)}
          ?disabled=${code === ownChannel()}
          @change=${(event: Event) =>
            change(
              (event.target as HTMLInputElement).checked ? [...chosen, code] : chosen.filter(each => each !== code),
            )}
        />
        ${words}
      </label>`,
    )}
    <p class="hint">${t('alerts:form.channels', {channel: label('exchange-channels', ownChannel())})}</p>
    ${fault ? html`<p class="fault">${fault}</p>` : nothing}
  </fieldset>
`;

/** The units that an alert is for; none means everybody on its channels, which is said. */
export const addresseesField = (
  chosen: string[],
  units: Code[],
  fault: string,
  change: (addressees: string[]) => void,
): TemplateResult => html`
  <div class="field">
    <code-picker
      .legend=${t('alerts:addressees.title')}
      .choices=${units}
      .value=${chosen}
      @change=${(event: Event) => change((event.target as CodePicker).value)}
    ></code-picker>
    <p class="hint" role="status">
      ${chosen.length ? t('alerts:addressees.some', {count: chosen.length}) : t('alerts:addressees.everybody')}
    </p>
    ${chosen.length
      ? html`<ul class="alert-units">
          ${chosen.map(code => html`<li>${units.find(unit => unit.code === code)?.label ?? code}</li>`)}
        </ul>`
      : nothing}
    ${fault ? html`<p class="fault">${fault}</p>` : nothing}
    ${chosen.length > MOST_ADDRESSEES
      ? html`<p class="fault">${t('alerts:addressees.tooMany', {most: MOST_ADDRESSEES})}</p>`
      : nothing}
  </div>
`;
