import {html} from 'lit';
import {label} from '../codes/codes';
import {day, number} from '../language/format';
import {t} from '../language/language';
import type {Column} from '../parts/data-table';
import {linkTo} from '../shell/address';
import {INTERCEPTIONS, type Interception} from './interception';
import {memberName} from './member';
import {RecordList, momentCell, unitCell} from './record-list';
import {channelTags, statusTag} from './status';

/** The interceptions in the reader's sight. */
export class InterceptionList extends RecordList<Interception> {
  constructor() {
    super(INTERCEPTIONS, 'interception');
  }

  protected override columns(): Column<Interception>[] {
    return [
      {
        head: memberName('/reference'),
        cell: record =>
          html`<a href=${linkTo(['records', 'interceptions', record.id])}><bdi>${record.reference}</bdi></a>`,
      },
      {
        head: memberName('/interceptedOn'),
        cell: record => html`<span class="whole">${day(record.interceptedOn)}</span>`,
      },
      {head: memberName('/flow'), cell: record => label('interception-flows', record.flow)},
      {head: memberName('/outcome'), cell: record => label('interception-outcomes', record.outcome)},
      {head: memberName('/victims'), figure: true, cell: record => number(record.victims)},
      {
        head: t('records:interception.others'),
        figure: true,
        cell: record => number(record.persons.filter(person => person.role !== 'VICTIM').length),
      },
      {head: memberName('/unit'), cell: unitCell},
      {head: memberName('/status'), cell: record => statusTag(record.status)},
      {head: memberName('/channels'), cell: record => channelTags(record.channels)},
      {head: memberName('/recordedAt'), cell: momentCell},
    ];
  }
}

customElements.define('interception-list', InterceptionList);
