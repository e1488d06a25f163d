import type {Look} from './look';
import {lettering, patterns, tooltip, type ChartOption} from './option';
import {staged, type FlowLink} from './stages';

/** Links to draw as bands, and the words for their ends. */
export interface Bands {
  links: readonly FlowLink[];
  /** The heads of the three columns: origin, transit, destination. */
  heads: readonly [string, string, string];
  /** The heads where two columns are enough: from, to. */
  ends: readonly [string, string];
  nameOf(code: string | null): string;
  /** A value in words, with its unit. */
  say(value: number): string;
}

const ROW_HEIGHT = 40;
const MOST_LABEL = 260;

/** How high bands are, in pixels: the fullest column has room for the names of its ends. */
export function bandsHeight(links: readonly FlowLink[]): number {
  const ends = staged(links).flatMap(({from, source, to, target}) => [`${from}:${source}`, `${to}:${target}`]);
  const columns = [0, 1, 2].map(stage => new Set(ends.filter(end => end.startsWith(`${stage}:`))).size);
  return Math.max(...columns) * ROW_HEIGHT + 120;
}

/** Bands from origins over transit to destinations, in the reader's direction. */
export function sankey({links, heads, ends: fromTo, nameOf, say}: Bands, look: Look): ChartOption {
  const {colours, rtl} = look;
  const bands = staged(links);
  const id = (stage: number, code: string | null) => `${stage}:${code ?? ''}`;
  const ends = bands.flatMap(({from, source, to, target}) => [{stage: from, code: source}, {stage: to, code: target}]);
  const nodes = new Map(ends.map(end => [id(end.stage, end.code), end]));
  const stages = [...new Set(ends.map(end => end.stage))].sort();
  const last = stages.length - 1;
  // Bands always run from left to right: in the other direction the columns and the ends change places.
  const column = (stage: number) => (rtl ? last - stages.indexOf(stage) : stages.indexOf(stage));
  return {
    textStyle: lettering(look),
    animation: look.animation,
    aria: patterns(false),
    title: stages.map((stage, index) => ({
      text: stages.length === fromTo.length ? fromTo[index] : heads[stage],
      top: 0,
      left: column(stage) === 0 ? 'left' : column(stage) === last ? 'right' : 'center',
      textStyle: {color: colours.muted, fontFamily: look.font, fontSize: 13, fontWeight: 'bold'},
    })),
    tooltip: {...tooltip(look), trigger: 'item'},
    series: [{
      type: 'sankey',
      left: 4,
      right: 4,
      top: 32,
      bottom: 8,
      nodeGap: 10,
      nodeWidth: 12,
      draggable: false,
      emphasis: {focus: 'adjacency'},
      lineStyle: {color: rtl ? 'target' : 'source', opacity: 0.35},
      data: [...nodes].map(([name, {stage, code}]) => ({
        name,
        code: code ?? undefined,
        depth: column(stage),
        itemStyle: {color: code === null ? colours.muted : colours.kinds[stage]},
        label: {
          position: column(stage) < last ? 'right' : 'left',
          formatter: nameOf(code),
          color: colours.text,
          textBorderColor: colours.surface,
          textBorderWidth: 2,
          width: Math.min(MOST_LABEL, look.width / 3.2),
          overflow: 'truncate',
        },
        tooltip: {formatter: `${nameOf(code)} (${heads[stage]})`},
      })),
      links: bands.map(({source, target, value, from, to}) => ({
        source: rtl ? id(to, target) : id(from, source),
        target: rtl ? id(from, source) : id(to, target),
        value,
        tooltip: {formatter: `${nameOf(source)} ${rtl ? '←' : '→'} ${nameOf(target)}\n${say(value)}`},
      })),
    }],
  };
}
