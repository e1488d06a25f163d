import {type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';

const LOOKS: Record<string, string> = {VALIDATED: 'tag tag-good', RETRACTED: 'tag tag-bad'};

/** Where a record is in its life. */
export const statusTag = (status: string): TemplateResult =>
  html`<span class=${LOOKS[status] ?? 'tag'}>${label('seizure-statuses', status)}</span>`;

/** The channels of a record by their short names. */
export const channelTags = (channels: string[]): TemplateResult =>
  html`${channels.map(code => html`<abbr class="tag" title=${label('exchange-channels', code)}>${code}</abbr> `)}`;
