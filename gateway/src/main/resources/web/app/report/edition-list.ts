import {type TemplateResult, html} from 'lit';
import {day, moment} from '../language/format';
import {t} from '../language/language';
import {type Column, dataTable} from '../parts/data-table';
import {empty} from '../parts/notices';
import {type Page, Pages} from '../parts/pages';
import {Part} from '../parts/part';
import {hasRole} from '../session/session';
import {linkTo} from '../shell/address';
import {EDITIONS, type Edition} from './report';
import '../parts/request-box';

/** The editions of the report, the latest first. */
class EditionList extends Part {
  private readonly editions = new Pages<Page<Edition>>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.editions.open(EDITIONS);
  }

  override render(): TemplateResult {
    return html`
      <h1>${t('report:editions')}</h1>
      <p>${t('report:edition.intro')}</p>
      ${this.editions.view(({items}) => this.show(items), t('shell:may.report'))}
    `;
  }

  private show(editions: Edition[]): TemplateResult {
    const none = empty(
      t('report:edition.none'),
      t(hasRole('analyst') ? 'report:edition.nonePublish' : 'report:edition.noneHint'),
    );
    return html`
      ${editions.length ? dataTable(t('report:edition.caption'), columns(), editions) : none} ${this.editions.more()}
      <request-box .path=${EDITIONS}></request-box>
    `;
  }
}

/** What an edition is called: by its title, else by its year. */
export const editionName = ({title, year}: Edition): string => title ?? t('report:title', {year});

const columns = (): Column<Edition>[] => [
  {
    head: t('report:edition.title'),
    cell: edition => html`<a href=${linkTo(['report', 'editions', edition.id])} dir="auto">${editionName(edition)}</a>`,
  },
  {head: t('report:year'), cell: ({year}) => year},
  {head: t('report:asOf'), cell: ({asOf}) => day(asOf)},
  {head: t('report:edition.publishedAt'), cell: ({publishedAt}) => moment(publishedAt)},
  ...(hasRole('analyst')
    ? [{head: t('report:edition.publishedBy'), cell: ({publishedBy}: Edition) => html`<code>${publishedBy}</code>`}]
    : []),
];

customElements.define('edition-list', EditionList);
