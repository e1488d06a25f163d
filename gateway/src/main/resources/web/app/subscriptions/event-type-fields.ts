import {type TemplateResult, html, nothing} from 'lit';
import {t} from '../language/language';
import {EVENT_TYPES, typeInWords, typeOf} from './event-types';

/** The types of events to choose from, by what they are about; none chosen means all, which is said. */
export const eventTypeFields = (
  chosen: string[],
  fault: string,
  change: (chosen: string[]) => void,
): TemplateResult => html`
  <fieldset>
    <legend>${t('subscriptions:eventTypes')}</legend>
    <p class="hint" role="status">
      ${chosen.length ? t('subscriptions:someTypes', {count: chosen.length}) : t('subscriptions:allTypes')}
    </p>
    ${fault ? html`<p class="fault">${fault}</p>` : nothing}
    <div class="event-types">
      ${Object.entries(EVENT_TYPES).map(
        ([subject, all]) => html`
          <fieldset>
            <legend>${t(`subscriptions:types.${subject}.title`)}</legend>
            ${all.map(what => choice(typeOf(subject, what), chosen, change))}
          </fieldset>
        `,
      )}
    </div>
  </fieldset>
`;

const choice = (type: string, chosen: string[], change: (chosen: string[]) => void): TemplateResult => html`
  <label class="event-type">
    <input
      type="checkbox"
      .checked=${chosen.includes(type)}
      @change=${(event: Event) =>
        change((event.target as HTMLInputElement).checked ? [...chosen, type] : chosen.filter(each => each !== type))}
    />
    <span>${typeInWords(type)} <code>${type}</code></span>
  </label>
`;
