import type {EChartsType} from 'echarts/core';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {addTexts, t} from '../language/language';
import {ChartBox} from './chart-box';

const STEP = 1.6;
const LARGEST = 5;

/**
 * A map that buttons make larger; then the pointer moves it, and the wheel stays with the page. Under it stands that its
 * shapes imply no opinion. It brings its texts along, whoever shows it.
 */
class MapBox extends ChartBox {
  static override properties = {...ChartBox.properties, level: {state: true}, isReady: {state: true}};
  /** How often it was made larger. */
  declare level: number;
  declare isReady: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    this.level = 0;
    void addTexts('charts').then(() => (this.isReady = true));
  }

  override render(): TemplateResult {
    return html`${super.render()}${this.isReady ? this.below() : nothing}`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('level') && this.chart) this.drawn(this.chart);
  }

  protected override drawn(chart: EChartsType): void {
    const zoom = STEP ** this.level;
    chart.setOption({geo: this.level ? {zoom, roam: 'move'} : {zoom, roam: false, center: undefined}});
  }

  private below(): TemplateResult {
    return html`
      <div class="map-zoom" role="group" aria-label=${t('charts:zoom.title')}>
        ${this.button(t('charts:zoom.in'), '+', 1, this.level === LARGEST)}
        ${this.button(t('charts:zoom.out'), '−', -1, this.level === 0)}
      </div>
      <p class="quiet">${t('charts:boundaries')}</p>
    `;
  }

  private button(title: string, sign: string, steps: number, disabled: boolean): TemplateResult {
    return html`<button
      type="button"
      aria-label=${title}
      title=${title}
      ?disabled=${disabled}
      @click=${() => (this.level += steps)}
    >
      ${sign}
    </button>`;
  }
}

customElements.define('map-box', MapBox);
