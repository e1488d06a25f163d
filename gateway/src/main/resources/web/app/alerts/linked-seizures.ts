import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {get} from '../door/door';
import {day, list} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';

interface Seizure {
  id: string;
  reference?: string;
  unit?: string;
  seizedOn?: string;
  status?: string;
  items?: {commodity: string}[];
}

/** So many are read at once; the API answers at most a hundred of an alert. */
const AT_ONCE = 10;

/** Seizures of what an alert names, each leading to its record. */
class LinkedSeizures extends Part {
  static override properties = {ids: {attribute: false}, most: {state: true}};
  declare ids: string[];
  declare most: number;
  private readonly seizures = new Loader<Seizure[]>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ids')) {
      const before = changed.get('ids');
      if (before?.join() === this.ids.join()) return;
      this.most = AT_ONCE;
    }
    if (changed.has('ids') || changed.has('most')) this.seizures.load(signal => this.read(signal));
  }

  override render(): TemplateResult {
    if (!this.ids.length) return html`<p>${t('alerts:seizures.none')}</p>`;
    return html`
      ${this.seizures.view(table)}
      ${this.ids.length > this.most
        ? html`<button type="button" @click=${() => (this.most += AT_ONCE)}>${t('parts:more')}</button>`
        : nothing}
    `;
  }

  /** A record that can no longer be read is named by its id alone. */
  private read(signal: AbortSignal): Promise<Seizure[]> {
    return Promise.all(
      this.ids.slice(0, this.most).map(id => get<Seizure>(`/api/v1/seizures/${id}`, signal).catch(() => ({id}))),
    );
  }
}

const table = (seizures: Seizure[]): TemplateResult =>
  dataTable(
    t('alerts:seizures.title'),
    [
      {
        head: t('alerts:seizures.reference'),
        cell: ({id, reference}) => html`<a href=${linkTo(['records', id])}>${reference ?? id}</a>`,
      },
      {head: t('alerts:seizures.unit'), cell: seizure => seizure.unit},
      {head: t('alerts:seizures.seizedOn'), cell: seizure => (seizure.seizedOn ? day(seizure.seizedOn) : '')},
      {head: t('alerts:seizures.goods'), cell: seizure => list([...new Set(seizure.items?.map(goods) ?? [])])},
      {head: t('alerts:status'), cell: seizure => label('seizure-statuses', seizure.status)},
    ],
    seizures,
  );

const goods = (item: {commodity: string}): string => label('commodities', item.commodity);

customElements.define('linked-seizures', LinkedSeizures);
