import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {codes, label} from '../codes/codes';
import {type Answer, send} from '../door/door';
import {list} from '../language/format';
import {t} from '../language/language';
import {fact} from '../parts/facts';
import {Loader} from '../parts/loader';
import {allOf} from '../parts/pages';
import {Part} from '../parts/part';
import '../parts/request-box';
import '../parts/step-dialog';
import {hasRole} from '../session/session';
import {linkTo} from '../shell/address';
import type {Unit} from '../units/unit';
import {type Activity, type Version, pathOf} from './activity';
import {activityVersions} from './activity-versions';
import {activityStatus, days} from './activity-words';
import {attendanceTable} from './attendance-table';
import {unitName} from './unit-choice';

interface Known {
  activity: Answer<Activity>;
  versions: Version[];
}

/** What an activity can become next; the service refuses anything else. */
const NEXT: Record<string, string[]> = {PLANNED: ['HELD', 'CANCELLED'], HELD: ['CANCELLED']};

/** One activity, who attended it, and its versions. */
class ActivityDetails extends Part {
  static override properties = {reference: {type: String}, units: {attribute: false}};
  declare reference: string;
  declare units: Unit[];
  private readonly known = new Loader<Known>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reference')) this.load();
  }

  private load(): void {
    const path = pathOf(this.reference);
    this.known.load(async signal => {
      const [activity, versions] = await Promise.all([
        send<Activity>(path, {signal}),
        allOf<Version>(`${path}/versions?limit=1000`, signal),
      ]);
      return {activity, versions};
    });
  }

  override updated(): void {
    const activity = this.known.value?.activity.body;
    if (activity) document.title = `${activity.title} · Interdict`;
  }

  override render(): TemplateResult {
    return html`
      ${this.known.value ? nothing : html`<h1>${this.reference}</h1>`} ${this.known.view(known => this.activity(known))}
      ${this.known.value ? nothing : html`<p><a href="#/training">${t('training:back')}</a></p>`}
    `;
  }

  private activity({activity: {body: activity, etag}, versions}: Known): TemplateResult {
    const path = pathOf(activity.reference);
    return html`
      <h1>${activity.title}</h1>
      <div class="row head-row">
        <code>${activity.reference}</code> ${activityStatus(activity.status)} ${this.actions(activity, path, etag)}
      </div>
      <div class="panels">
        <section class="panel">
          <h2>${t('training:facts')}</h2>
          ${this.facts(activity)}
          <request-box path=${path}></request-box>
        </section>
        <section class="panel">
          <h2>${t('training:versions.title')}</h2>
          ${activityVersions(versions)}
          <request-box path="${path}/versions"></request-box>
        </section>
      </div>
      <section class="panel">
        <h2>${t('training:attendance.title')}</h2>
        ${attendanceTable(activity, this.units)}
      </section>
    `;
  }

  private actions({reference, status}: Activity, path: string, etag: string): TemplateResult | typeof nothing {
    const choices = codes('training-statuses').filter(({code}) => NEXT[status]?.includes(code));
    // What was cancelled stays so, and is not amended.
    if (!hasRole('trainer') || !choices.length) return nothing;
    return html`
      <a class="button" href=${linkTo(['training', 'activities', reference, 'edit'])}>${t('training:amend')}</a>
      <step-dialog path=${path} etag=${etag} .choices=${choices} @taken=${this.load}></step-dialog>
    `;
  }

  private facts(activity: Activity): TemplateResult {
    return html`
      <dl class="facts">
        ${fact(t('training:kind'), label('training-kinds', activity.kind))}
        ${fact(t('training:theme'), list(activity.themes.map(theme => label('training-themes', theme))))}
        ${fact(t('training:days'), days(activity))}
        ${fact(
          t('training:place'),
          activity.place
            ? html`<code>${activity.place}</code>
                ${activity.placeKnown === false
                  ? html`<span class="tag tag-warn">${t('training:placeUnknown')}</span>`
                  : nothing}`
            : nothing,
        )}
        ${fact(
          t('training:units'),
          activity.units.length
            ? html`<ul class="plain-list">
                ${activity.units.map(
                  code => html`<li><a href=${linkTo(['units', code])}>${unitName(this.units, code)}</a></li>`,
                )}
              </ul>`
            : nothing,
        )}
        ${fact(t('training:partners'), list(activity.partners))}
      </dl>
    `;
  }
}

customElements.define('activity-details', ActivityDetails);
