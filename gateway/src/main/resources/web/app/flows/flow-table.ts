import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {quantity} from '../codes/codes';
import type {FlowFigures, Hop} from '../figures/flow-figures';
import {inOrder, list, number} from '../language/format';
import {t} from '../language/language';
import {dataTable} from '../parts/data-table';
import {Part} from '../parts/part';
import type {Level} from './question';
import {stationName} from './stations';

const AT_ONCE = 50;

/** All links, those that are not drawn too, from the most seizures to the least. */
class FlowTable extends Part {
  static override properties = {flows: {attribute: false}, level: {type: String}, shown: {state: true}};
  declare flows: FlowFigures;
  declare level: Level;
  declare shown: number;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('flows')) this.shown = AT_ONCE;
  }

  override render(): TemplateResult {
    const name = (code: string | null) => stationName(code, this.level);
    const links = [...this.flows.links].sort(
      (one, other) => other.seizures - one.seizures || inOrder(name(one.source), name(other.source)),
    );
    return html`
      <section class="panel">
        <h2>${t('flows:all')}</h2>
        ${dataTable<Hop>(
          t('flows:shown', {
            count: links.length,
            shown: number(Math.min(this.shown, links.length)),
            all: number(links.length),
          }),
          [
            {head: t('flows:source'), cell: link => name(link.source)},
            {head: t('flows:target'), cell: link => name(link.target)},
            {head: t('flows:seizures'), cell: link => number(link.seizures), figure: true},
            {head: t('flows:items'), cell: link => number(link.items), figure: true},
            {head: t('flows:quantities'), cell: link => list(link.quantities.map(quantity))},
          ],
          links.slice(0, this.shown),
        )}
        ${links.length > this.shown
          ? html`<p>
              <button type="button" @click=${() => (this.shown += AT_ONCE)}>${t('parts:more')}</button>
            </p>`
          : nothing}
      </section>
    `;
  }
}

customElements.define('flow-table', FlowTable);
