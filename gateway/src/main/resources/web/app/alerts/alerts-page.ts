import {type TemplateResult, html} from 'lit';
import {Part} from '../parts/part';
import type {Place} from '../shell/address';
import './alert-detail';
import './alert-form';
import './alert-list';
import './alerts.css';

/** Alerts: the list of those in sight, one of them, or a new one. */
class AlertsPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;

  override render(): TemplateResult {
    const id = this.place.path[1];
    if (!id) return html`<alert-list .query=${this.place.query}></alert-list>`;
    return id === 'new' ? html`<alert-form></alert-form>` : html`<alert-detail .alertId=${id}></alert-detail>`;
  }
}

customElements.define('alerts-page', AlertsPage);
