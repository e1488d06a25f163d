import {type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';

const TONES: Record<string, string> = {
  ESTABLISHED: 'tag-good',
  OPERATIONAL: 'tag-good',
  SUSPENDED: 'tag-warn',
  CLOSED: 'tag-bad',
};

/** Where a unit is in its life, in words; the colour only underlines it. */
export const statusTag = (status: string): TemplateResult =>
  html`<span class="tag ${TONES[status] ?? ''}">${label('unit-statuses', status)}</span>`;
