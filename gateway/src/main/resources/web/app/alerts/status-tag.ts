import {type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';

const KINDS: Record<string, string> = {OPEN: 'tag-good', EXPIRED: 'tag-warn', HIT: 'tag-bad', NEGATIVE: 'tag-good'};

const tag = (list: string, code: string): TemplateResult =>
  html`<span class="tag ${KINDS[code] ?? ''}">${label(list, code)}</span>`;

/** The status of an alert in words. */
export const statusTag = (status: string): TemplateResult => tag('alert-statuses', status);

/** What came of an alert in words. */
export const outcomeTag = (outcome: string): TemplateResult => tag('alert-outcomes', outcome);
