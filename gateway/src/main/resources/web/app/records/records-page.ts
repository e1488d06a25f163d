import {type TemplateResult, html, nothing} from 'lit';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import {subNavigation} from '../parts/sub-navigation';
import {hasRole} from '../session/session';
import type {Place} from '../shell/address';
import './amend-record';
import './drafts-list';
import {INTERCEPTION_FILTERS, SEIZURE_FILTERS, asked, filterBar} from './filters';
import './interception-list';
import './interception-page';
import './new-record';
import './record-page';
import './records.css';
import './seizure-list';
import {needUnits} from './units';

/** Records of seizures and interceptions: the lists, one of them, and the form to report and amend a seizure. */
class RecordsPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;
  private readonly units = new Loader<void>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.units.load(needUnits);
  }

  override render(): TemplateResult {
    return html`${this.units.view(() => this.shown())}`;
  }

  private shown(): TemplateResult {
    const [, what, more] = this.place.path;
    const {query} = this.place;
    if (what === undefined) return this.seizures();
    if (what === 'new')
      return html`<new-record .draftId=${query.get('draft') ?? ''} .doneId=${query.get('done') ?? ''}></new-record>`;
    if (what === 'interceptions')
      return more === undefined
        ? this.interceptions()
        : html`<interception-page .recordId=${more}></interception-page>`;
    return more === 'amend'
      ? html`<amend-record .recordId=${what}></amend-record>`
      : html`<record-page .recordId=${what}></record-page>`;
  }

  private seizures(): TemplateResult {
    const filters = asked(this.place.query, SEIZURE_FILTERS);
    return html`
      ${this.heading('seizures')} ${hasRole('officer', 'steward') ? html`<drafts-list></drafts-list>` : nothing}
      ${filterBar(['records'], filters, 'seizedOn', {
        commodityGroup: codes('commodity-groups'),
        commodity: codes('commodities'),
        transportMode: codes('transport-modes'),
      })}
      <seizure-list .filters=${filters}></seizure-list>
    `;
  }

  private interceptions(): TemplateResult {
    const filters = asked(this.place.query, INTERCEPTION_FILTERS);
    return html`
      ${this.heading('interceptions')}
      ${filterBar(['records', 'interceptions'], filters, 'interceptedOn', {
        flow: codes('interception-flows'),
        outcome: codes('interception-outcomes'),
      })}
      <interception-list .filters=${filters}></interception-list>
    `;
  }

  private heading(current: 'seizures' | 'interceptions'): TemplateResult {
    return html`
      <div class="row records-head">
        <h1>${t('shell:views.records')}</h1>
        ${hasRole('officer', 'steward')
          ? html`<a class="button primary" href="#/records/new">${t('records:new.title')}</a>`
          : nothing}
      </div>
      ${subNavigation(t('records:tab.title'), [
        {link: '#/records', title: t('records:tab.seizures'), isCurrent: current === 'seizures'},
        {
          link: '#/records/interceptions',
          title: t('records:tab.interceptions'),
          isCurrent: current === 'interceptions',
        },
      ])}
    `;
  }
}

customElements.define('records-page', RecordsPage);
