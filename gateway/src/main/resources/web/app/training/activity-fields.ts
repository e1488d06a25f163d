import {type TemplateResult, html, nothing} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {checkGroup} from '../parts/check-field';
import '../parts/code-picker';
import type {CodePicker} from '../parts/code-picker';
import {type Field, inputField, selectField} from '../parts/field';
import type {Sending} from '../parts/sending';
import {textField} from '../parts/text-field';
import type {Unit} from '../units/unit';
import type {ActivityDraft} from './activity-draft';
import {unitChoices} from './unit-choice';

/** A form over a draft, what it is sent with, and what can be chosen in it. */
export interface ActivityEntry {
  draft: ActivityDraft;
  units: Unit[];
  isNew: boolean;
  sending: Sending;
  change: (changed: Partial<ActivityDraft>) => void;
}

/** What is known of an activity beside who came. */
export function activityFields(of: ActivityEntry): TemplateResult {
  const {draft, isNew, sending, change} = of;
  return html`
    <fieldset class="panel">
      <legend>${t('training:facts')}</legend>
      <div class="form">
        ${isNew
          ? inputField({
              ...text(of, 'reference'),
              hint: t('training:form.referenceHint'),
              required: true,
              maxlength: 64,
            })
          : nothing}
        ${inputField({...text(of, 'title'), required: true, maxlength: 300})}
        ${selectField({...text(of, 'kind'), choices: codes('training-kinds'), none: '', required: true})}
        ${inputField({...text(of, 'from'), type: 'date', required: true})}
        ${inputField({...text(of, 'to'), type: 'date', required: true})}
        ${isNew
          ? selectField({
              ...text(of, 'status'),
              choices: codes('training-statuses').filter(({code}) => code !== 'CANCELLED'),
            })
          : nothing}
        ${inputField({...text(of, 'place'), hint: t('training:form.placeHint')})}
        ${unitsField(of)}
        ${textField({...text(of, 'partners'), hint: t('training:form.partnersHint')})}
      </div>
      ${checkGroup({
        legend: t('training:form.themes'),
        choices: codes('training-themes'),
        value: draft.themes,
        fault: sending.fault('/themes'),
        change: themes => change({themes}),
      })}
    </fieldset>
  `;
}

const unitsField = ({draft, units, sending, change}: ActivityEntry) => html`
  <div class="field">
    <code-picker
      .legend=${t('training:units')}
      .choices=${unitChoices(units, draft.units)}
      .value=${draft.units}
      .none=${t('training:form.noUnits')}
      @change=${(event: Event) => {
        if (event.target === event.currentTarget) change({units: (event.target as CodePicker).value});
      }}
    ></code-picker>
    <p class="hint">${t('training:form.unitsHint')}</p>
    ${sending.fault('/units') ? html`<p class="fault">${sending.fault('/units')}</p>` : nothing}
  </div>
`;

type Text = 'reference' | 'title' | 'kind' | 'from' | 'to' | 'status' | 'place' | 'partners';

const text = (
  {draft, sending, change}: ActivityEntry,
  name: Text,
): Field & {value: string; change: (value: string) => void} => ({
  id: name,
  label: t(`training:member.${name}`),
  value: draft[name],
  fault: sending.fault(`/${name}`),
  change: value => change({[name]: value}),
});
