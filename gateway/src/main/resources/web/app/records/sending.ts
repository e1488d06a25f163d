import {type TemplateResult, html, nothing} from 'lit';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {failed} from '../parts/notices';
import {linkTo} from '../shell/address';
import type {Draft} from './draft';

/** Kinds of problem that say that something is recorded already: under this reference, or for this draft. */
const TAKEN = ['/problems/reference-taken', '/problems/key-reused'];

/** Why a report was not recorded, what became of it, and what to do. */
export function refusal(problem: Problem | 'offline', draft: Draft): TemplateResult {
  if (problem === 'offline') return notice('warn', t('records:offline.title'), t('records:offline.kept'));
  if (problem.mayPass) return notice('warn', problem.title, t('records:refused.unanswered'));
  if (TAKEN.includes(problem.type)) {
    const reference = problem.type === TAKEN[1] ? (draft.sentAs ?? draft.entry.reference) : draft.entry.reference;
    return notice(
      'failed',
      problem.title,
      t(problem.type === TAKEN[1] ? 'records:refused.sentBefore' : 'records:refused.taken', {reference}),
      html`<a href=${linkTo(['records'], {unit: draft.entry.unit, reference})}
        >${t('records:refused.look', {reference})}</a
      >`,
    );
  }
  // Single faults are told at their fields and in the summary above them.
  return problem.faults.length ? notice('failed', problem.title, t('records:refused.faults')) : failed(problem);
}

const notice = (kind: string, title: string, detail: string, more: TemplateResult | typeof nothing = nothing) => html`
  <div class="notice notice-${kind}" role="alert">
    <p class="notice-title">${title}</p>
    <p>${detail}</p>
    ${more}
  </div>
`;
