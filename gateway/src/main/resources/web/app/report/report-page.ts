import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {Part} from '../parts/part';
import {subNavigation} from '../parts/sub-navigation';
import {type Place, linkTo} from '../shell/address';
import './edition-list';
import './live-report';
import './report-edition';
import './report.css';

/** The programme report: as it is counted now, and its editions. */
class ReportPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;

  override render(): TemplateResult {
    const isEditions = this.place.path[1] === 'editions';
    return html`
      ${subNavigation(t('report:pages'), [
        {link: linkTo(['report']), title: t('report:live'), isCurrent: !isEditions},
        {link: linkTo(['report', 'editions']), title: t('report:editions'), isCurrent: isEditions},
      ])}
      ${this.page(isEditions, this.place.path[2])}
    `;
  }

  private page(isEditions: boolean, id: string | undefined): TemplateResult {
    if (!isEditions) return html`<live-report .query=${this.place.query}></live-report>`;
    return id ? html`<report-edition .editionId=${id}></report-edition>` : html`<edition-list></edition-list>`;
  }
}

customElements.define('report-page', ReportPage);
