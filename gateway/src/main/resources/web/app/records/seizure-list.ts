import {html} from 'lit';
import {label, quantity} from '../codes/codes';
import {day} from '../language/format';
import {t} from '../language/language';
import type {Column} from '../parts/data-table';
import {linkTo} from '../shell/address';
import {memberName} from './member';
import {RecordList, momentCell, unitCell} from './record-list';
import {SEIZURES, type Seizure} from './seizure';
import {channelTags, statusTag} from './status';

/** As many kinds of goods of a record as the list shows. */
const SHOWN = 3;

/** The seizures in the reader's sight. */
export class SeizureList extends RecordList<Seizure> {
  constructor() {
    super(SEIZURES, 'seizure');
  }

  protected override columns(): Column<Seizure>[] {
    return [
      {
        head: memberName('/reference'),
        cell: record => html`<a href=${linkTo(['records', record.id])}><bdi>${record.reference}</bdi></a>`,
      },
      {head: memberName('/seizedOn'), cell: record => html`<span class="whole">${day(record.seizedOn)}</span>`},
      {head: t('records:section.goods'), cell: goods},
      {head: memberName('/unit'), cell: unitCell},
      {head: memberName('/status'), cell: record => statusTag(record.status)},
      {head: memberName('/channels'), cell: record => channelTags(record.channels)},
      {head: memberName('/recordedAt'), cell: momentCell},
    ];
  }
}

const goods = ({items}: Seizure) =>
  html`<ul class="bare goods">
    ${items
      .slice(0, SHOWN)
      .map(
        item =>
          html`<li>${label('commodities', item.commodity)}: <span class="whole">${quantity(item.quantity)}</span></li>`,
      )}
    ${items.length > SHOWN
      ? html`<li class="quiet">${t('records:list.moreGoods', {count: items.length - SHOWN})}</li>`
      : ''}
  </ul>`;

customElements.define('seizure-list', SeizureList);
