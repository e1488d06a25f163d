import {type TemplateResult, html, nothing} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {inputField, selectField} from '../parts/field';
import {type LineDraft, NO_LINE} from './activity-draft';
import type {ActivityEntry} from './activity-fields';

const UNITS = 'attendance-units';

/** Who came, a line for each unit or country and agency. */
export const attendanceFields = ({draft, units, sending, change}: ActivityEntry): TemplateResult => {
  const lines = draft.attendance;
  const put = (at: number, changed: Partial<LineDraft>) =>
    change({attendance: lines.map((line, i) => (i === at ? {...line, ...changed} : line))});
  const entry = (at: number, name: keyof LineDraft, title: string) => ({
    id: `attendance-${at}-${name}`,
    label: title,
    value: lines[at]?.[name] ?? '',
    fault: sending.fault(`/attendance/${at}/${name}`),
    change: (value: string) => put(at, {[name]: value}),
  });
  const wrong = (at: number) => sending.problem?.faults.find(fault => fault.pointer === `/attendance/${at}`)?.detail;
  return html`
    <fieldset class="panel">
      <legend>${t('training:attendance.title')}</legend>
      <p class="hint">${t('training:form.attendanceHint')}</p>
      <datalist id=${UNITS}>${units.map(({code, name}) => html`<option value=${code}>${name}</option>`)}</datalist>
      ${lines.map(
        (_, at) => html`
          <fieldset class="form form-line">
            <legend class="hidden">${t('training:form.line', {number: at + 1})}</legend>
            ${inputField({...entry(at, 'unit', t('training:unit')), list: UNITS})}
            ${selectField({
              ...entry(at, 'country', t('training:form.orCountry')),
              choices: codes('countries'),
              none: '',
            })}
            ${selectField({...entry(at, 'agency', t('training:agency')), choices: codes('agencies'), none: ''})}
            ${inputField({...entry(at, 'female', t('training:women')), inputmode: 'numeric'})}
            ${inputField({...entry(at, 'male', t('training:men')), inputmode: 'numeric'})}
            ${inputField({...entry(at, 'unspecified', t('training:attendance.unspecified')), inputmode: 'numeric'})}
            <button type="button" @click=${() => change({attendance: lines.filter((_line, i) => i !== at)})}>
              ${t('training:form.removeLine')}
            </button>
            ${wrong(at) ? html`<p class="fault">${wrong(at)}</p>` : nothing}
          </fieldset>
        `,
      )}
      <button type="button" @click=${() => change({attendance: [...lines, NO_LINE]})}>
        ${t('training:form.addLine')}
      </button>
    </fieldset>
  `;
};
