import type { EChartsType } from 'echarts/core';
import { html, LitElement, type TemplateResult } from 'lit';
import './charts.css';
import { lookAt } from './look';
import type { MakeOption } from './option';
import { loadWorld } from './world';

/** What was clicked in a chart, as codes. */
export interface ChartClick {
  code?: string;
  period?: string;
  place?: string;
}

/** A chart that follows its size, the theme and the language; the figures stand in a table beside it. */
export class ChartBox extends LitElement {
  static properties = { option: { attribute: false }, label: {}, height: { type: Number } };

  declare option: MakeOption | undefined;
  declare label: string;
  declare height: number | undefined;

  #chart: EChartsType | undefined;
  #drawing = 0;
  readonly #size = new ResizeObserver(() => void this.#draw());
  readonly #page = new MutationObserver(() => void this.#draw());
  readonly #system = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(prefers-reduced-motion: reduce)')];
  readonly #redraw = (): void => void this.#draw();

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#page.observe(document.documentElement, { attributeFilter: ['lang', 'dir', 'class', 'data-theme'] });
    this.#system.forEach(query => query.addEventListener('change', this.#redraw));
    if (this.hasUpdated) {
      void this.#draw();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page.disconnect();
    this.#size.disconnect();
    this.#system.forEach(query => query.removeEventListener('change', this.#redraw));
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  override render(): TemplateResult {
    return html`<div class="chart-canvas" role="img" aria-label=${this.label}></div>`;
  }

  override updated(): void {
    this.#canvas.style.blockSize = this.height ? `${this.height}px` : '';
    void this.#draw();
  }

  get #canvas(): HTMLElement {
    return this.querySelector<HTMLElement>('.chart-canvas')!;
  }

  async #draw(): Promise<void> {
    const drawing = ++this.#drawing;
    const make = this.option;
    if (!make || !this.isConnected) {
      return;
    }
    const look = lookAt(this);
    const [{ init, registerWorld }, option] = await Promise.all([import('./echarts'), make(look)]);
    if (option.geo) {
      registerWorld((await loadWorld()).shapes);
    }
    if (drawing === this.#drawing && this.isConnected) {
      this.#chart ??= this.#begin(init(this.#canvas));
      this.#chart.resize();
      this.#chart.setOption(option, { notMerge: true });
    }
  }

  #begin(chart: EChartsType): EChartsType {
    this.#size.observe(this.#canvas);
    chart.on('click', ({ data }) => {
      const { code, period, place } = (data ?? {}) as ChartClick;
      this.dispatchEvent(new CustomEvent<ChartClick>('chart-click', { detail: { code, period, place }, bubbles: true }));
    });
    return chart;
  }
}

customElements.define('chart-box', ChartBox);
