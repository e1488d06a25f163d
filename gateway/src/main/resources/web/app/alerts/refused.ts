import {type TemplateResult, html, nothing} from 'lit';
import {faultsElsewhere} from '../door/faults';
import type {Problem} from '../door/problem';
import {t} from '../language/language';

/** Why something was not taken, and what to do about it; faults at the entries of the form are not said twice. */
export const refused = (problem: Problem, pointers: string[] = []): TemplateResult => {
  const elsewhere = faultsElsewhere(problem, pointers);
  const advice = adviceOn(problem);
  return html`
    <div class="notice notice-failed" role="alert">
      <p class="notice-title">${problem.title}</p>
      ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
      ${elsewhere.length
        ? html`<ul>${elsewhere.map(fault => html`<li><code>${fault.pointer}</code> ${fault.detail}</li>`)}</ul>`
        : nothing}
      ${advice ? html`<p>${advice}</p>` : nothing}
    </div>
  `;
};

/** What was sent of an alert that somebody closed at that time. */
export const closedMeanwhile = (problem: Problem): TemplateResult => html`
  <div class="notice notice-failed alert-refusal" role="alert">
    <p class="notice-title">${problem.title}</p>
    <p>${t('alerts:refused.closed')}</p>
  </div>
`;

/** The record is no longer as it was shown: it has to be read anew. */
export const isStale = (problem: Problem): boolean => problem.status === 409 || problem.status === 412;

function adviceOn(problem: Problem): string {
  if (problem.status === 412) return t('alerts:refused.stale');
  if (problem.status === 409) return t('alerts:refused.conflict');
  if (problem.type.endsWith('/key-reused')) return t('alerts:refused.keyReused');
  return problem.mayPass ? t('alerts:refused.unanswered') : '';
}
