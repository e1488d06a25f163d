import {type TemplateResult, html, nothing} from 'lit';
import {moment} from '../language/format';
import {t} from '../language/language';
import {linkTo} from '../shell/address';
import {type Alert, type Feedback, issuerOf} from './alert';
import {outcomeTag, statusTag} from './status-tag';

/** What became of an alert, from its issue on. */
export const feedbackTimeline = (alert: Alert): TemplateResult => html`
  <ol class="alert-timeline">
    <li>${when(alert.issuedAt)} ${t('alerts:timeline.issued', {issuer: issuerOf(alert)})}</li>
    ${alert.feedback.map(given)}
    ${alert.closure
      ? html`<li>
          ${when(alert.closure.at)} ${statusTag('CLOSED')}
          ${alert.closure.reason ? html`<p dir="auto">${alert.closure.reason}</p>` : nothing}
        </li>`
      : nothing}
  </ol>
  ${alert.feedback.length ? nothing : html`<p class="quiet">${t('alerts:feedback.none')}</p>`}
`;

const given = (feedback: Feedback): TemplateResult => html`
  <li>
    ${when(feedback.at)} ${outcomeTag(feedback.outcome)} ${t('alerts:timeline.given', {giver: issuerOf(feedback)})}
    ${feedback.comment ? html`<p dir="auto">${feedback.comment}</p>` : nothing}
    ${feedback.seizure
      ? html`<p><a href=${linkTo(['records', feedback.seizure])}>${t('alerts:timeline.seizure')}</a></p>`
      : nothing}
  </li>
`;

const when = (at: string): TemplateResult => html`<time datetime=${at}>${moment(at)}</time>`;
