import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {get} from '../door/door';
import {day, list, moment, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';
import {orNothing} from './absent';
import {place} from './facts';
import {INTERCEPTIONS, type Interception} from './interception';
import {memberName} from './member';
import {absent, section, stated} from './record-page';
import {statusTag} from './status';
import {unitName} from './units';

/** One interception, to be read; victims outside the own unit are a number. */
export class InterceptionPage extends Part {
  static override properties = {recordId: {type: String}};
  declare recordId: string;
  private readonly record = new Loader<Interception | undefined>(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('recordId'))
      this.record.load(signal => orNothing(get(`${INTERCEPTIONS}/${encodeURIComponent(this.recordId)}`, signal)));
  }

  override render(): TemplateResult {
    return html`${this.record.view(record => (record ? this.show(record) : absent()))}`;
  }

  private show(record: Interception): TemplateResult {
    const all = factsOf(record);
    return html`
      <h1>${t('records:interception.title', {reference: record.reference})}</h1>
      <div class="record-head">
        <p>
          ${statusTag(record.status)} <a href=${linkTo(['units', record.unit])}>${unitName(record.unit)}</a>
          <span class="quiet"
            >${record.unit} · ${label('unit-types', record.unitType)} · ${label('countries', record.country)}</span
          >
        </p>
        <p class="quiet">${t('records:record.recordedAt', {at: moment(record.recordedAt), version: record.version})}</p>
      </div>
      <section class="panel">
        <h2>${t('records:section.persons')}</h2>
        <p>${t('records:interception.victims', {count: record.victims, number: number(record.victims)})}</p>
        ${record.persons.length ? persons(record) : nothing}
      </section>
      <div class="panels">
        ${section('travel', all, ['/interceptedOn', '/flow', '/outcome', '/flightNumber', '/channels'])}
        ${section('route', all, ['/route/origin', '/route/departure', '/route/transit', '/route/destination'])}
        ${section('found', all, ['/detection/method', '/detection/sources', '/detection/alert'])}
        ${section('narrative', all, ['/narrative'])}
      </div>
      ${record.seizure
        ? html`<p><a href=${linkTo(['records', record.seizure])}>${t('records:interception.seizure')}</a></p>`
        : nothing}
    `;
  }
}

const persons = (record: Interception) =>
  dataTable(
    t('records:interception.persons', {count: record.persons.length}),
    stated(
      [
        {head: memberName('/persons/0/role'), cell: person => label('interception-roles', person.role)},
        {head: memberName('/persons/0/sex'), cell: person => label('sexes', person.sex)},
        {head: memberName('/persons/0/ageBand'), cell: person => label('age-bands', person.ageBand)},
        {head: memberName('/persons/0/nationality'), cell: person => label('countries', person.nationality)},
        {head: memberName('/persons/0/offence'), cell: person => person.offence ?? ''},
        {head: memberName('/persons/0/exploitation'), cell: person => label('exploitations', person.exploitation)},
        {head: memberName('/persons/0/referredTo'), cell: person => label('victim-referrals', person.referredTo)},
      ],
      record.persons,
    ),
    record.persons,
  );

const factsOf = ({route = {}, detection = {}, ...record}: Interception) =>
  new Map(
    Object.entries({
      '/interceptedOn': day(record.interceptedOn),
      '/flow': label('interception-flows', record.flow),
      '/outcome': label('interception-outcomes', record.outcome),
      '/flightNumber': record.flightNumber ?? '',
      '/channels': list(record.channels.map(code => label('exchange-channels', code))),
      '/route/origin': place(route.origin),
      '/route/departure': place(route.departure),
      '/route/transit': list((route.transit ?? []).map(place)),
      '/route/destination': place(route.destination),
      '/detection/method': label('detection-methods', detection.method),
      '/detection/sources': list((detection.sources ?? []).map(code => label('detection-sources', code))),
      '/detection/alert': detection.alert ?? '',
      '/narrative': record.narrative ?? '',
    }).filter(([, text]) => text),
  );

customElements.define('interception-page', InterceptionPage);
