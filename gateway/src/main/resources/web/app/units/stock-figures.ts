import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {get} from '../door/door';
import {type Decimal, day, moment, number, percent} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import '../parts/export-buttons';
import {figure} from '../parts/figure';
import {Loader} from '../parts/loader';
import {Part} from '../parts/part';
import '../parts/request-box';
import type {Place} from '../shell/address';
import {stockPath} from './unit';

interface Stock {
  units: number;
  memberStates: number;
  established: number;
}

interface Answer {
  computedAt: string;
  asOf: string;
  total: Stock & {officers?: {female: number; male: number; womenShare?: Decimal}};
  rows: (Stock & {type: string})[];
}

/** How many units there are on a day, in how many Member States, and how many were ever established by then. */
class StockFigures extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;
  private readonly stock = new Loader<Answer>(this);
  private asked = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place') || stockPath(this.place) === this.asked) return;
    const path = (this.asked = stockPath(this.place));
    this.stock.load(signal => get<Answer>(path, signal));
  }

  override render(): TemplateResult {
    return html`<section class="panel">${this.stock.view(stock => this.figures(stock))}</section>`;
  }

  private figures({asOf, computedAt, total, rows}: Answer): TemplateResult {
    const title = t('units:stock.title', {day: day(asOf)});
    const {officers} = total;
    return html`
      <h2>${title}</h2>
      <dl class="key-figures">
        ${figure(t('units:stock.units'), number(total.units))}
        ${figure(t('units:stock.memberStates'), number(total.memberStates))}
        ${figure(t('units:stock.established'), number(total.established))}
        ${officers
          ? html`
              ${figure(t('units:stock.women'), number(officers.female), officers.womenShare === undefined
                ? '' : t('units:stock.share', {share: percent(officers.womenShare)}))}
              ${figure(t('units:stock.men'), number(officers.male))}
            `
          : nothing}
      </dl>
      <p class="quiet">
        ${t('units:stock.note')} ${this.place.query.has('status') ? t('units:stock.anyStatus') : nothing}
        ${t('units:stock.computedAt', {moment: moment(computedAt)})}
      </p>
      <details class="figures">
        <summary>${t('units:stock.byType')}</summary>
        ${dataTable(
          title,
          [
            {head: t('units:type'), cell: row => label('unit-types', row.type)},
            {head: t('units:stock.units'), cell: row => number(row.units), figure: true},
            {head: t('units:stock.memberStates'), cell: row => number(row.memberStates), figure: true},
            {head: t('units:stock.established'), cell: row => number(row.established), figure: true},
          ],
          rows,
        )}
        <export-buttons path=${this.asked} name="units-in-stock" .forms=${['csv']}></export-buttons>
      </details>
      <request-box path=${this.asked}></request-box>
    `;
  }
}

customElements.define('stock-figures', StockFigures);
