import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {codes} from '../codes/codes';
import {day, moment} from '../language/format';
import {t} from '../language/language';
import {years} from '../figures/seizure-figures';
import {codeFilter} from '../parts/code-filter';
import {empty, forbidden} from '../parts/notices';
import {Pages} from '../parts/pages';
import {Part} from '../parts/part';
import '../parts/request-box';
import {hasRole, whoIsIt} from '../session/session';
import {type Place, choose, chosen} from '../shell/address';
import type {Unit} from '../units/unit';
import {type Needs, needsPath} from './need';
import {needCard} from './need-card';
import './training.css';
import {unitChoices} from './unit-choice';

const readsAll = () => hasRole('analyst', 'trainer');
const reads = () => readsAll() || hasRole('officer');

/** Which units need to be taught which themes, the most pressing first, and why. */
class TrainingNeeds extends Part {
  static override properties = {place: {attribute: false}, units: {attribute: false}};
  declare place: Place;
  declare units: Unit[];
  private readonly needs = new Pages<Needs>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place') || !reads()) return;
    if (this.place.query.has('asOf')) this.needs.open(needsPath(this.place));
    else void this.begin();
  }

  /** With a day that there is something to learn from: today, or the end of the last year that has seizures. */
  private async begin(): Promise<void> {
    const {place} = this;
    const latest = await years().then(({latest: year}) => year, () => '');
    if (place !== this.place) return;
    if (latest && latest < String(new Date().getFullYear())) choose(place, {asOf: `${latest}-12-31`});
    else this.needs.open(needsPath(place));
  }

  override render(): TemplateResult {
    const title = html`<h1>${t('training:page.needs')}</h1>`;
    if (!reads()) return html`${title}${forbidden(t('training:needs.may'))}`;
    return html`
      ${title} ${this.filters()}
      <div aria-busy=${this.needs.isBusy ? 'true' : 'false'}>
        ${this.needs.view(needs => this.list(needs), t('training:needs.may'))}
      </div>
    `;
  }

  private filters(): TemplateResult {
    const {place} = this;
    return html`
      <section class="panel" aria-label=${t('training:filters')}>
        <div class="row">
          <label class="field">
            <span class="picker-legend">${t('training:needs.asOf')}</span>
            <input
              type="date"
              .value=${place.query.get('asOf') ?? ''}
              @change=${(event: Event) => choose(place, {asOf: (event.target as HTMLInputElement).value})}
            />
          </label>
          ${readsAll()
            ? html`
                ${codeFilter(place, 'unit', t('training:unit'), unitChoices(this.units, chosen(place, 'unit')))}
                ${codeFilter(place, 'country', t('training:country'), codes('countries'))}
              `
            : nothing}
          ${codeFilter(place, 'theme', t('training:theme'), codes('training-themes'))}
        </div>
        ${readsAll() ? nothing : html`<p class="hint">${t('training:needs.own', {unit: whoIsIt()?.unit ?? ''})}</p>`}
        <details class="figures need-how">
          <summary>${t('training:needs.how.title')}</summary>
          <p>${t('training:needs.how.score')}</p>
          <ul>
            <li>${t('training:needs.how.exposure')}</li>
            <li>${t('training:needs.how.gaps')}</li>
            <li>${t('training:needs.how.recency')}</li>
            <li>${t('training:needs.how.persons')}</li>
          </ul>
        </details>
      </section>
    `;
  }

  private list({asOf, computedAt, items}: Needs): TemplateResult {
    return html`
      <p class="quiet">
        ${t('training:needs.ofDay', {day: day(asOf)})}
        ${computedAt ? t('training:needs.computedAt', {moment: moment(computedAt)}) : nothing}
      </p>
      ${items.length
        ? html`<ol class="plain-list">
            ${items.map((need, index) => needCard(need, index + 1, asOf, this.units))}
          </ol>`
        : empty(t('training:needs.none.title'), t('training:needs.none.hint'))}
      ${this.needs.more()}
      <request-box path=${needsPath(this.place)}></request-box>
    `;
  }
}

customElements.define('training-needs', TrainingNeeds);
