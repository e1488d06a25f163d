import {type TemplateResult, html, nothing} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {checkField, checkGroup} from '../parts/check-field';
import {type Field, inputField, selectField} from '../parts/field';
import {NATIONAL, type Unit} from './unit';
import type {UnitDraft} from './unit-draft';

/** A form over a draft: what it holds, the unit as it was before, and what is wrong where. */
export interface UnitEntry {
  draft: UnitDraft;
  before: Unit | undefined;
  fault: (pointer: string) => string;
  change: (changed: Partial<UnitDraft>) => void;
}

/** What is known of a unit beside its agencies. */
export function unitFields(of: UnitEntry): TemplateResult {
  const {draft, before, fault, change} = of;
  // A national reporter and a unit of the programme are not made of one another.
  const types = codes('unit-types').filter(({code}) => !before || (code === NATIONAL) === (before.type === NATIONAL));
  return html`
    <fieldset class="panel">
      <legend>${t('units:form.unit')}</legend>
      <div class="form">
        ${before
          ? nothing
          : inputField({
              ...text(of, 'code'),
              hint: t('units:form.codeHint'),
              required: true,
              maxlength: 32,
            })}
        ${inputField({...text(of, 'name'), required: true, maxlength: 200})}
        ${selectField({
          id: 'type',
          label: t('units:type'),
          value: draft.type,
          choices: types,
          none: '',
          required: true,
          fault: fault('/type'),
          change: type => change({type}),
        })}
        ${draft.type === NATIONAL
          ? selectField({
              id: 'country',
              label: t('units:country'),
              value: draft.country,
              choices: codes('countries'),
              none: '',
              required: true,
              fault: fault('/country'),
              change: country => change({country}),
            })
          : inputField({...text(of, 'place'), hint: t('units:form.placeHint'), required: true})}
        ${before && !before.establishedOn
          ? nothing
          : inputField({
              ...text(of, 'establishedOn'),
              type: 'date',
              hint: before ? '' : t('units:form.establishedHint'),
            })}
        ${inputField({...text(of, 'lat', '/position/lat'), inputmode: 'decimal', hint: t('units:form.positionHint')})}
        ${inputField({...text(of, 'lon', '/position/lon'), inputmode: 'decimal'})}
        ${checkGroup({
          legend: t('units:channels'),
          choices: codes('unit-tools'),
          value: draft.channels,
          fault: fault('/channels'),
          change: channels => change({channels}),
        })}
        ${checkField({
          id: 'womensNetwork',
          label: t('units:womensNetwork'),
          value: draft.womensNetwork,
          change: womensNetwork => change({womensNetwork}),
        })}
      </div>
    </fieldset>
  `;
}

type Text = 'code' | 'name' | 'place' | 'establishedOn' | 'lat' | 'lon';

const text = (
  {draft, fault, change}: UnitEntry,
  name: Text,
  pointer = `/${name}`,
): Field & {value: string; change: (value: string) => void} => ({
  id: name,
  label: t(`units:${name}`),
  value: draft[name],
  fault: fault(pointer),
  change: value => change({[name]: value}),
});
