import {type TemplateResult, html, nothing} from 'lit';
import {t} from '../language/language';
import {allFacts, lineName} from './facts';
import {memberName} from './member';
import type {Seizure} from './seizure';

/** What differs between two states of a record, member by member, with what was and what is. */
export function changes(before: Seizure, after: Seizure): TemplateResult {
  const was = allFacts(before);
  const is = allFacts(after);
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(pointer => was.get(pointer) !== is.get(pointer));
  if (changed.length === 0) return html`<p class="quiet">${t('records:versions.same')}</p>`;
  return html`<dl class="changes">
    ${changed.map(
      pointer => html`
        <dt>${/^\/(items|persons)\//.test(pointer) ? lineName(pointer) : memberName(pointer)}</dt>
        <dd>
          ${was.has(pointer)
            ? html`<del><span class="hidden">${t('records:versions.was')} </span>${was.get(pointer)}</del>`
            : nothing}
          ${is.has(pointer)
            ? html`<ins><span class="hidden">${t('records:versions.is')} </span>${is.get(pointer)}</ins>`
            : html`<span class="quiet">${t('records:versions.removed')}</span>`}
        </dd>
      `,
    )}
  </dl>`;
}
