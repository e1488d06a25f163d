import {type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {day, list, moment} from '../language/format';
import {t} from '../language/language';
import type {Version} from './unit';

/** The versions of a unit as a line: what happened on which day, and when, by whom and why that was entered. */
export const unitLife = (versions: Version[]): TemplateResult => html`
  <ol class="life">
    ${versions.map(
      version => html`
        <li class=${version.change === 'UPDATED' ? 'life-amended' : nothing}>
          <p class="life-what">${what(version)}</p>
          ${version.reason ? html`<p>${version.reason}</p>` : nothing}
          <p class="quiet">
            ${t('units:life.entered', {version: version.version, moment: moment(version.at)})}
            ${version.by ? html`${t('units:life.by')} <code>${version.by}</code>` : nothing}
          </p>
        </li>
      `,
    )}
  </ol>
`;

function what({change, status, on, changed}: Version): string {
  if (change === 'UPDATED') return t('units:life.amended', {members: list(changed.map(member))});
  const name = label('unit-statuses', status);
  return on ? t('units:life.since', {status: name, day: day(on)}) : t('units:life.status', {status: name});
}

/** The member in the words of the form; one that the form does not know by its own name. */
const member = (name: string) => t(`units:${name}`, {defaultValue: name});
