import {type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';
import {day} from '../language/format';
import {t} from '../language/language';
import type {Activity} from './activity';

const TONES: Record<string, string> = {HELD: 'tag-good', CANCELLED: 'tag-bad'};

/** Where an activity is in its life, in words; the colour only underlines it. */
export const activityStatus = (status: string): TemplateResult =>
  html`<span class="tag ${TONES[status] ?? ''}">${label('training-statuses', status)}</span>`;

/** The days of an activity: one, or the first and the last. */
export const days = ({from, to}: Activity): string =>
  from === to ? day(from) : t('training:fromTo', {from: day(from), to: day(to)});
