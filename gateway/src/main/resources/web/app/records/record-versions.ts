import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {moment} from '../language/format';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {allOf} from '../parts/pages';
import {Part} from '../parts/part';
import {changes} from './changes';
import {type Version, seizurePath} from './seizure';

/** Every version of a seizure that this reader may see, the latest first: who made it, when, why, and what changed. */
export class RecordVersions extends Part {
  static override properties = {recordId: {type: String}, version: {type: Number}};
  declare recordId: string;
  /** The version that is shown now: another one has the list asked for anew. */
  declare version: number;
  private readonly versions = new Loader<Version[]>(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('recordId') && !changed.has('version')) return;
    this.versions.load(signal => allOf(`${seizurePath(this.recordId)}/versions?limit=1000`, signal));
  }

  override render(): TemplateResult {
    return html`
      <section class="panel">
        <h2>${t('records:versions.title')}</h2>
        ${this.versions.view(
          items =>
            html`<ol class="versions" reversed>
              ${items.map((version, index) => this.entry(version, items[index - 1])).reverse()}
            </ol>`,
        )}
      </section>
    `;
  }

  private entry(version: Version, before: Version | undefined): TemplateResult {
    return html`
      <li value=${version.version}>
        <p>
          <strong>${t(`records:change.${version.change}`)}</strong>
          <time datetime=${version.at}>${moment(version.at)}</time>
          ${version.by
            ? html`<span class="quiet">${t('records:versions.by')} <code>${version.by}</code></span>`
            : nothing}
        </p>
        ${version.reason ? html`<p>${t('records:versions.reason', {reason: version.reason})}</p>` : nothing}
        ${version.change === 'AMENDED' && before ? changes(before.seizure, version.seizure) : nothing}
      </li>
    `;
  }
}

customElements.define('record-versions', RecordVersions);
