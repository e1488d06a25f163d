import {type TemplateResult, html} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {inputField, selectField} from '../parts/field';
import {type AgencyDraft, NO_AGENCY} from './unit-draft';
import type {UnitEntry} from './unit-fields';

/** The agencies of a unit, each with its officers. */
export const agencyFields = ({draft, fault, change}: UnitEntry): TemplateResult => {
  const {agencies} = draft;
  const put = (at: number, changed: Partial<AgencyDraft>) =>
    change({agencies: agencies.map((agency, i) => (i === at ? {...agency, ...changed} : agency))});
  const officers = (at: number, sex: 'female' | 'male') =>
    inputField({
      id: `agency-${at}-${sex}`,
      label: t(`units:${sex}`),
      inputmode: 'numeric',
      value: agencies[at]?.[sex] ?? '',
      fault: fault(`/agencies/${at}/officers/${sex}`),
      change: value => put(at, {[sex]: value}),
    });
  return html`
    <fieldset class="panel">
      <legend>${t('units:agencies')}</legend>
      ${agencies.map(
        ({agency}, at) => html`
          <div class="form form-line">
            ${selectField({
              id: `agency-${at}`,
              label: t('units:agency'),
              value: agency,
              choices: codes('agencies'),
              none: '',
              required: true,
              fault: fault(`/agencies/${at}/agency`),
              change: value => put(at, {agency: value}),
            })}
            ${officers(at, 'female')} ${officers(at, 'male')}
            <button type="button" @click=${() => change({agencies: agencies.filter((_, i) => i !== at)})}>
              ${t('units:form.removeAgency')}
            </button>
          </div>
        `,
      )}
      <button type="button" @click=${() => change({agencies: [...agencies, NO_AGENCY]})}>
        ${t('units:form.addAgency')}
      </button>
    </fieldset>
  `;
};
