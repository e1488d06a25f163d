import {type TemplateResult, html, nothing} from 'lit';
import type {Problem} from '../door/problem';
import {t} from '../language/language';

/** While something is asked for. */
export const loading = (): TemplateResult => html`
  <div class="notice notice-loading" aria-busy="true" role="status">
    <span class="spinner" aria-hidden="true"></span>${t('parts:loading')}
  </div>
`;

/** Nothing to show, which is no fault: `title` says what there is none of, `hint` what to do about it. */
export const empty = (title: string, hint = ''): TemplateResult => html`
  <div class="notice notice-empty">
    <p class="notice-title">${title}</p>
    ${hint ? html`<p>${hint}</p>` : nothing}
  </div>
`;

/** The request was refused or not answered. */
export const failed = (problem: Problem, again?: () => void): TemplateResult => html`
  <div class="notice notice-failed" role="alert">
    <p class="notice-title">${problem.title}</p>
    ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
    ${problem.faults.length
      ? html`<ul>
          ${problem.faults.map(fault => html`<li><code>${fault.pointer}</code> ${fault.detail}</li>`)}
        </ul>`
      : nothing}
    ${problem.traceId ? html`<p class="quiet">${t('parts:trace')} <code>${problem.traceId}</code></p>` : nothing}
    ${again ? html`<button type="button" @click=${again}>${t('parts:again')}</button>` : nothing}
  </div>
`;

/** The caller's role may not see this; `may` says whose may. */
export const forbidden = (may = ''): TemplateResult => html`
  <div class="notice notice-forbidden">
    <p class="notice-title">${t('parts:forbidden.title')}</p>
    <p>${may || t('parts:forbidden.detail')}</p>
  </div>
`;

/** Which records an answer of the statistics counted, in words. */
export const scope = (of: string): TemplateResult =>
  html`<p class="scope">${t(of === 'ALL' ? 'parts:scope.all' : 'parts:scope.visible')}</p>`;
