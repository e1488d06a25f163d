import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {label, quantity} from '../codes/codes';
import {type Answer, send} from '../door/door';
import {moment} from '../language/format';
import {t} from '../language/language';
import {type Column, dataTable} from '../parts/data-table';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';
import {orNothing} from './absent';
import {type Facts, facts, particulars} from './facts';
import {Live, type News} from './live';
import {memberName} from './member';
import './record-actions';
import './record-versions';
import {type Item, SEIZURES, type Seizure, seizurePath} from './seizure';
import {statusTag} from './status';
import {unitName} from './units';

/** One seizure: all of it in words, what may be done with it, and its versions. */
export class RecordPage extends Part {
  static override properties = {recordId: {type: String}, isStale: {state: true}};
  declare recordId: string;
  /** Somebody has changed the record since it was shown, or taken it out of the reader's sight. */
  declare isStale: boolean;
  private readonly live = new Live<Seizure>(this, SEIZURES, 'seizure', news => this.take(news));
  private readonly answer = new Loader<Answer<Seizure> | undefined>(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('recordId')) this.load();
  }

  private load(): void {
    this.isStale = false;
    this.answer.load(async signal => {
      const answer = await orNothing(send<Seizure>(seizurePath(this.recordId), {signal}));
      if (answer) this.live.start({unit: answer.body.unit, reference: answer.body.reference});
      return answer;
    });
  }

  private take({there, gone}: News<Seizure>): void {
    const shown = this.answer.value?.body;
    this.isStale ||=
      gone.has(this.recordId) || there.some(({id, version}) => id === shown?.id && version > shown.version);
  }

  override render(): TemplateResult {
    return html`${this.answer.view(answer => (answer ? this.record(answer) : absent()))}`;
  }

  private record({body, etag}: Answer<Seizure>): TemplateResult {
    const all = facts(body);
    return html`
      <h1>${t('records:record.title', {reference: body.reference})}</h1>
      <div role="status">
        ${this.isStale
          ? html`<div class="notice notice-warn">
              <p class="notice-title">${t('records:stale.title')}</p>
              <button type="button" @click=${() => this.load()}>${t('records:stale.show')}</button>
            </div>`
          : nothing}
      </div>
      <div class="record-head">
        <p>
          ${statusTag(body.status)} <a href=${linkTo(['units', body.unit])}>${unitName(body.unit)}</a>
          <span class="quiet"
            >${body.unit} · ${label('unit-types', body.unitType)} · ${label('countries', body.country)}</span
          >
        </p>
        <p class="quiet">${t('records:record.recordedAt', {at: moment(body.recordedAt), version: body.version})}</p>
        <record-actions .record=${body} .etag=${etag} @change=${() => this.load()}></record-actions>
      </div>
      <section class="panel">
        <h2>${t('records:section.goods')}</h2>
        ${this.goods(body)}
      </section>
      <div class="panels">
        ${section('circumstances', all, [
          '/seizedOn',
          '/seizedAt',
          '/place',
          '/direction',
          '/trafficType',
          '/channels',
        ])}
        ${section('transport', all, of('/transport/', all))} ${section('route', all, of('/route/', all))}
        ${section('detection', all, [...of('/detection/', all), '/concealment'])}
        ${section('more', all, ['/operation', '/initiatives', '/narrative'])}
      </div>
      ${body.persons.length
        ? html`<section class="panel">
            <h2>${t('records:section.persons')}</h2>
            ${this.persons(body)}
          </section>`
        : nothing}
      <record-versions .recordId=${body.id} .version=${body.version}></record-versions>
    `;
  }

  private goods(record: Seizure): TemplateResult {
    const more: [string, (item: Item) => string][] = [
      [memberName('/items/0/quantity/quality'), item => label('quantity-qualities', item.quantity.quality)],
      [memberName('/items/0/description'), item => item.description ?? ''],
      [memberName('/items/0/hsCode'), item => item.hsCode ?? ''],
      [t('records:record.particulars'), particulars],
    ];
    return dataTable(
      t('records:record.goods', {count: record.items.length}),
      [
        {head: memberName('/items/0/commodity'), cell: item => label('commodities', item.commodity)},
        {head: memberName('/items/0/quantity/value'), figure: true, cell: item => quantity(item.quantity)},
        {head: t('records:record.normalized'), figure: true, cell: item => quantity(item.normalized)},
        ...more
          .filter(([, text]) => record.items.some(text))
          .map(([head, text]) => ({head, cell: (item: Item) => html`<div class="prose">${text(item)}</div>`})),
      ],
      record.items,
    );
  }

  private persons(record: Seizure): TemplateResult {
    return dataTable(
      t('records:record.persons', {count: record.persons.length}),
      stated(
        [
          {head: memberName('/persons/0/role'), cell: person => label('person-roles', person.role)},
          {head: memberName('/persons/0/sex'), cell: person => label('sexes', person.sex)},
          {head: memberName('/persons/0/ageBand'), cell: person => label('age-bands', person.ageBand)},
          {head: memberName('/persons/0/nationality'), cell: person => label('countries', person.nationality)},
        ],
        record.persons,
      ),
      record.persons,
    );
  }
}

/** The columns in which anything is stated; the first heads the rows. */
export const stated = <Row>(columns: Column<Row>[], rows: readonly Row[]): Column<Row>[] =>
  columns.filter((column, index) => index === 0 || rows.some(row => column.cell(row)));

/** Members of a record under a heading; nothing where none of them is stated. */
export function section(name: string, all: Facts, pointers: string[]): TemplateResult | typeof nothing {
  const named = pointers.filter(pointer => all.has(pointer));
  return named.length === 0
    ? nothing
    : html`<section class="panel">
        <h2>${t(`records:section.${name}`)}</h2>
        <dl class="record-facts">
          ${named.map(
            pointer => html`
              <dt>${memberName(pointer)}</dt>
              <dd>${factText(pointer, all.get(pointer) ?? '')}</dd>
            `,
          )}
        </dl>
      </section>`;
}

function factText(pointer: string, text: string): TemplateResult {
  if (pointer === '/detection/alert') return html`<a href=${linkTo(['alerts', text])}>${text}</a>`;
  return html`<bdi class=${pointer === '/narrative' ? 'narrative' : nothing}>${text}</bdi>`;
}

const of = (beginning: string, all: Facts) => [...all.keys()].filter(pointer => pointer.startsWith(beginning));

/** Said alike of what is not there and of what is out of sight, as the services do. */
export const absent = (): TemplateResult => html`
  <h1>${t('records:absent.title')}</h1>
  <div class="notice notice-empty">
    <p>${t('records:absent.detail')}</p>
    <p><a href="#/records">${t('records:absent.back')}</a></p>
  </div>
`;

customElements.define('record-page', RecordPage);
