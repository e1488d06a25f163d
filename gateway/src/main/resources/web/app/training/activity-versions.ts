import {type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {day, list, moment} from '../language/format';
import {t} from '../language/language';
import {patchOf} from '../parts/draft';
import type {Activity, Version} from './activity';

/** Members that nobody amends: they follow from others. */
const FOLLOWING = ['version', 'placeKnown'];

/** The versions of an activity as a line: what happened, when it was entered, and where it is shown by whom and why. */
export const activityVersions = (versions: Version[]): TemplateResult => html`
  <ol class="life">
    ${versions.map(
      (version, index) => html`
        <li class=${version.change === 'AMENDED' ? 'life-amended' : nothing}>
          <p class="life-what">${what(version, versions[index - 1]?.activity)}</p>
          ${version.reason ? html`<p>${version.reason}</p>` : nothing}
          <p class="quiet">
            ${t('training:versions.entered', {version: version.version, moment: moment(version.at)})}
            ${version.by ? html`${t('training:versions.by')} <code>${version.by}</code>` : nothing}
          </p>
        </li>
      `,
    )}
  </ol>
`;

function what({change, on, activity}: Version, before: Activity | undefined): string {
  if (change === 'AMENDED' && before) {
    const changed = Object.keys(patchOf({...before}, {...activity})).filter(name => !FOLLOWING.includes(name));
    return t('training:versions.amended', {members: list(changed.map(member))});
  }
  const status = label('training-statuses', activity.status);
  return on ? t('training:versions.on', {status, day: day(on)}) : t('training:versions.status', {status});
}

/** The member in words; one that has none by its own name. */
const member = (name: string) => t(`training:member.${name}`, {defaultValue: name});
