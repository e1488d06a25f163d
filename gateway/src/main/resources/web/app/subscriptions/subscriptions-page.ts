import {type TemplateResult, html} from 'lit';
import {Part} from '../parts/part';
import type {Place} from '../shell/address';
import './subscription-detail';
import './subscription-form';
import './subscription-list';
import './subscriptions.css';

/** Subscriptions of a partner: the list, one of them, or a new one. */
class SubscriptionsPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;

  override render(): TemplateResult {
    const id = this.place.path[1];
    if (!id) return html`<subscription-list></subscription-list>`;
    if (id === 'new') return html`<subscription-form></subscription-form>`;
    return html`<subscription-detail .subscriptionId=${id} .query=${this.place.query}></subscription-detail>`;
  }
}

customElements.define('subscriptions-page', SubscriptionsPage);
