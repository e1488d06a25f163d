import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {Part} from '../parts/part';
import {subNavigation} from '../parts/sub-navigation';
import {hasRole} from '../session/session';
import type {Place} from '../shell/address';
import './unit-details';
import './unit-form';
import './unit-list';

const NEW = 'new';
const EDIT = 'edit';

/** The registry of units: as list and map, one unit, and for registrars the forms. */
class UnitsPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;

  override render(): TemplateResult {
    const [, code] = this.place.path;
    return html`
      ${subNavigation(t('units:pages'), [
        {link: '#/units', title: t('units:registry'), isCurrent: !code},
        ...(hasRole('registrar')
          ? [{link: `#/units/${NEW}`, title: t('units:register'), isCurrent: code === NEW}]
          : []),
      ])}
      ${this.page()}
    `;
  }

  private page(): TemplateResult {
    const [, code, what] = this.place.path;
    if (!code) return html`<unit-list .place=${this.place}></unit-list>`;
    if (code === NEW) return html`<unit-form .code=${''}></unit-form>`;
    if (what === EDIT) return html`<unit-form .code=${code}></unit-form>`;
    return html`<unit-details .code=${code}></unit-details>`;
  }
}

customElements.define('units-page', UnitsPage);
