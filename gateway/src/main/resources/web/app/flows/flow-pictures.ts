import {type TemplateResult, html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import '../charts/chart-box';
import {flowMap} from '../charts/flow-map';
import type {Look} from '../charts/look';
import '../charts/map-box';
import {bandsHeight, sankey} from '../charts/sankey';
import type {FlowLink} from '../charts/stages';
import {loadWorld} from '../charts/world';
import type {FlowFigures} from '../figures/flow-figures';
import {number} from '../language/format';
import {t} from '../language/language';
import type {Question} from './question';
import {stationName, stationPlace} from './stations';

const say = (value: number) => t('flows:count', {count: value, value: number(value)});

/** The links with the most seizures, as bands and on the map. */
export function flowPictures({level, drawn}: Question, {links}: FlowFigures): TemplateResult {
  const unknown = links.find(({source, target}) => source === null && target === null);
  const known = links
    .filter(link => link !== unknown)
    .map(({source, target, seizures}) => ({source, target, value: seizures}))
    .sort((one, other) => other.value - one.value);
  const most = known.slice(0, drawn);
  const nameOf = (code: string | null) => stationName(code, level);
  return html`
    <section class="panel">
      <h2>${t('flows:bands')}</h2>
      ${unknown ? html`<p class="quiet">${t('flows:unknown', {seizures: say(unknown.seizures)})}</p>` : nothing}
      ${most.length ? html`${bands(most, known.length, nameOf, links)} ${map(most, nameOf, level, links)}` : nothing}
    </section>
  `;
}

const bands = (
  links: FlowLink[],
  known: number,
  nameOf: (code: string | null) => string,
  of: unknown,
): TemplateResult => html`
  <p class="quiet">
    ${t('flows:drawn', {count: links.length, drawn: number(links.length), all: number(known)})} ${t('flows:columns')}
  </p>
  <chart-box
    label=${t('flows:bands')}
    .height=${bandsHeight(links)}
    .option=${guard([of, links.length], () => (look: Look) => {
      const heads: [string, string, string] = [t('flows:origin'), t('flows:transit'), t('flows:destination')];
      return sankey({links, heads, ends: [t('flows:source'), t('flows:target')], nameOf, say}, look);
    })}
  ></chart-box>
`;

function map(
  links: FlowLink[],
  nameOf: (code: string | null) => string,
  level: Question['level'],
  of: unknown,
): TemplateResult {
  const open = links.filter(({source, target}) => source === null || target === null).length;
  return html`
    <h3>${t('flows:map')}</h3>
    <p class="quiet">
      ${t('flows:mapNote')} ${open ? t('flows:notOnMap', {count: open, value: number(open)}) : nothing}
    </p>
    <map-box
      label=${t('flows:map')}
      .option=${guard([of, links.length], () => async (look: Look) => {
        const {centres} = await loadWorld();
        return flowMap({links, nameOf, say, placeOf: stationPlace(level, centres)}, look);
      })}
    ></map-box>
  `;
}
