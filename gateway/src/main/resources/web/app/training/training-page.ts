import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {subNavigation} from '../parts/sub-navigation';
import {hasRole} from '../session/session';
import type {Place} from '../shell/address';
import {type Unit, programmeUnits} from '../units/unit';
import './activity-details';
import './activity-form';
import './activity-list';
import './training-effect';
import './training-needs';

const ACTIVITY = 'activities';
const NEEDS = 'needs';
const EFFECT = 'effect';
const NEW = 'new';
const EDIT = 'edit';

/** Training: what was held and for whom, what is needed next and why, and what came of it. */
class TrainingPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;
  /** To choose from and to name. Without them everything works, by codes. */
  private readonly units = new Loader<Unit[]>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load(programmeUnits);
  }

  override render(): TemplateResult {
    const [, what] = this.place.path;
    const pages = ['', NEEDS, EFFECT, ...(hasRole('trainer') ? [NEW] : [])];
    return html`
      ${subNavigation(
        t('training:pages'),
        pages.map(page => ({
          link: page ? `#/training/${page}` : '#/training',
          title: t(`training:page.${page || ACTIVITY}`),
          isCurrent: (what ?? '') === page,
        })),
      )}
      ${this.page()}
    `;
  }

  private page(): TemplateResult {
    const [, what, reference, action] = this.place.path;
    const units = this.units.value ?? [];
    if (what === NEEDS) return html`<training-needs .place=${this.place} .units=${units}></training-needs>`;
    if (what === EFFECT) return html`<training-effect .place=${this.place}></training-effect>`;
    if (what === NEW) return html`<activity-form .reference=${''} .units=${units}></activity-form>`;
    if (what !== ACTIVITY || !reference) {
      return html`<activity-list .place=${this.place} .units=${units}></activity-list>`;
    }
    return action === EDIT
      ? html`<activity-form .reference=${reference} .units=${units}></activity-form>`
      : html`<activity-details .reference=${reference} .units=${units}></activity-details>`;
  }
}

customElements.define('training-page', TrainingPage);
