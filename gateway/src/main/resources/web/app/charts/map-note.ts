import {type TemplateResult, html, nothing} from 'lit';
import {addTexts, t} from '../language/language';
import {Part} from '../parts/part';

/** Stands under every map: its shapes imply no opinion. It brings its text along, whoever shows the map. */
export class MapNote extends Part {
  static override properties = {isReady: {state: true}};
  declare isReady: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    void addTexts('charts').then(() => (this.isReady = true));
  }

  override render(): TemplateResult | typeof nothing {
    return this.isReady ? html`<p class="quiet">${t('charts:boundaries')}</p>` : nothing;
  }
}

customElements.define('map-note', MapNote);
