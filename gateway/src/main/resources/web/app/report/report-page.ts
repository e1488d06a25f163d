import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {Part} from '../parts/part';
import type {Place} from '../shell/address';

class ReportPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;

  override render(): TemplateResult {
    return html`<h1>${t('shell:views.report')}</h1>`;
  }
}

customElements.define('report-page', ReportPage);
