import type {EChartsType} from 'echarts/core';
import {html, type PropertyValues, type TemplateResult} from 'lit';
import {Part} from '../parts/part';
import './charts.css';
import {lookAt} from './look';
import type {MakeOption} from './option';
import {loadWorld} from './world';

/** What was clicked in a chart, as codes. */
export interface ChartClick {
  code?: string;
  period?: string;
  place?: string;
}

/** A chart that follows its size, the theme and the language; the figures stand in a table beside it. */
export class ChartBox extends Part {
  static override properties = {option: {attribute: false}, label: {}, height: {type: Number}};

  declare option: MakeOption | undefined;
  declare label: string;
  declare height: number | undefined;

  protected chart: EChartsType | undefined;
  private drawing = 0;
  private width = 0;
  private readonly size = new ResizeObserver(() => this.clientWidth !== this.width && void this.draw());
  private readonly redraw = (): void => void this.draw();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('themechange', this.redraw);
    this.size.observe(this);
    if (this.hasUpdated) void this.draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('themechange', this.redraw);
    this.size.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render(): TemplateResult {
    return html`<div class="chart-canvas" role="img" aria-label=${this.label}></div>`;
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('option') && !changed.has('height')) return;
    this.canvas.style.blockSize = this.height ? `${this.height}px` : '';
    void this.draw();
  }

  /** Called whenever the chart has been drawn anew. */
  protected drawn(_chart: EChartsType): void {}

  private get canvas(): HTMLElement {
    return this.querySelector<HTMLElement>('.chart-canvas')!;
  }

  private async draw(): Promise<void> {
    const drawing = ++this.drawing;
    const make = this.option;
    // Where there is no room yet, as in a closed box, it is drawn when there is some.
    this.width = this.clientWidth;
    if (!make || !this.isConnected || this.width === 0) return;
    this.ariaBusy = 'true';
    const look = lookAt(this);
    const [{init, registerWorld}, option] = await Promise.all([import('./echarts'), make(look)]);
    if (option.geo) registerWorld((await loadWorld()).shapes);
    if (drawing !== this.drawing || !this.isConnected) return;
    this.chart ??= this.begin(init(this.canvas));
    this.chart.resize();
    this.chart.setOption(option, {notMerge: true});
    this.drawn(this.chart);
    this.ariaBusy = 'false';
  }

  private begin(chart: EChartsType): EChartsType {
    chart.on('click', ({data}) => {
      const {code, period, place} = (data ?? {}) as ChartClick;
      this.dispatchEvent(new CustomEvent<ChartClick>('chart-click', {detail: {code, period, place}, bubbles: true}));
    });
    return chart;
  }
}

customElements.define('chart-box', ChartBox);
