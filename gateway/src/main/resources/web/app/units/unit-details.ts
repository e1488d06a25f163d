import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {codes, label} from '../codes/codes';
import {type Answer, send} from '../door/door';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {allOf} from '../parts/pages';
import {Part} from '../parts/part';
import '../parts/request-box';
import '../parts/step-dialog';
import {hasRole, whoIsIt} from '../session/session';
import {linkTo} from '../shell/address';
import {statusTag} from './status-tag';
import {NATIONAL, type Unit, type Version, pathOf} from './unit';
import {unitFacts} from './unit-facts';
import {unitLife} from './unit-life';

interface Known {
  unit: Answer<Unit>;
  versions: Version[];
}

/** What a unit can become next; the registry refuses anything else. */
const NEXT: Record<string, string[]> = {
  PLANNED: ['ESTABLISHED', 'CLOSED'],
  ESTABLISHED: ['OPERATIONAL', 'CLOSED'],
  OPERATIONAL: ['SUSPENDED', 'CLOSED'],
  SUSPENDED: ['OPERATIONAL', 'CLOSED'],
};

/** One unit: what is known of it, its life, and where more is told of it. */
class UnitDetails extends Part {
  static override properties = {code: {type: String}};
  declare code: string;
  private readonly known = new Loader<Known>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code')) this.load();
  }

  private load(): void {
    const path = pathOf(this.code);
    this.known.load(async signal => {
      const [unit, versions] = await Promise.all([
        send<Unit>(path, {signal}),
        allOf<Version>(`${path}/history?limit=1000`, signal),
      ]);
      return {unit, versions};
    });
  }

  override updated(): void {
    const unit = this.known.value?.unit.body;
    if (unit) document.title = `${unit.name} · Interdict`;
  }

  override render(): TemplateResult {
    return html`
      ${this.known.value ? nothing : html`<h1>${this.code}</h1>`} ${this.known.view(known => this.unit(known))}
      ${this.known.value ? nothing : html`<p><a href="#/units">${t('units:back')}</a></p>`}
    `;
  }

  private unit({unit: {body: unit, etag}, versions}: Known): TemplateResult {
    const path = pathOf(unit.code);
    const choices = codes('unit-statuses').filter(({code}) => NEXT[unit.status]?.includes(code));
    return html`
      <h1>${unit.name}</h1>
      <div class="row head-row">
        <code>${unit.code}</code> ${statusTag(unit.status)}
        ${hasRole('registrar')
          ? html`<a class="button" href=${linkTo(['units', unit.code, 'edit'])}>${t('units:amend')}</a>
              ${choices.length && unit.type !== NATIONAL
                ? html`<step-dialog path=${path} etag=${etag} .choices=${choices} @taken=${this.load}></step-dialog>`
                : nothing}`
          : nothing}
      </div>
      <div class="panels">
        <section class="panel">
          <h2>${t('units:facts')}</h2>
          ${unitFacts(unit)}
          <request-box path=${path}></request-box>
        </section>
        <section class="panel">
          <h2>${t('units:life.title')}</h2>
          ${unitLife(versions)}
          <request-box path="${path}/history"></request-box>
        </section>
      </div>
      <section class="panel">
        <h2>${t('units:more')}</h2>
        <ul>
          <li>
            <a href=${linkTo(['explore'], {groupBy: 'commodityGroup', unit: unit.code})}>${t('units:seizures')}</a>
          </li>
          <li><a href=${linkTo(['training'], {unit: unit.code})}>${t('units:training')}</a></li>
          ${unit.type !== NATIONAL && (hasRole('analyst', 'trainer') || whoIsIt()?.unit === unit.code)
            ? html`<li><a href=${linkTo(['training', 'needs'], {unit: unit.code})}>${t('units:needs')}</a></li>`
            : nothing}
          <li>
            <a href=${linkTo(['units'], {country: unit.country})}>
              ${t('units:neighbours', {country: label('countries', unit.country)})}
            </a>
          </li>
        </ul>
      </section>
    `;
  }
}

customElements.define('unit-details', UnitDetails);
