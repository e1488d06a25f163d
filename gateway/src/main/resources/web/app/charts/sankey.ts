import type {Look} from './look';
import {lettering, patterns, tooltip, type ChartOption} from './option';
import {staged, type FlowLink} from './stages';

/** Links to draw as bands, and the words for their ends. */
export interface Bands {
  links: readonly FlowLink[];
  /** The heads of the three columns: origin, transit, destination. */
  heads: readonly [string, string, string];
  nameOf(code: string | null): string;
  /** A value in words, with its unit. */
  say(value: number): string;
}

const LAST = 2;

/** How high bands of so many links are, in pixels. */
export function bandsHeight(links: number): number {
  return Math.max(320, links * 18 + 60);
}

/** Bands from origins over transit to destinations, in the reader's direction. */
export function sankey({links, heads, nameOf, say}: Bands, look: Look): ChartOption {
  const {colours, rtl} = look;
  const bands = staged(links);
  const id = (stage: number, code: string | null) => `${stage}:${code ?? ''}`;
  const ends = bands.flatMap(({from, source, to, target}) => [{stage: from, code: source}, {stage: to, code: target}]);
  const nodes = new Map(ends.map(end => [id(end.stage, end.code), end]));
  const first = Math.min(...ends.map(end => end.stage));
  // Bands always run from left to right: in the other direction the columns and the ends change places.
  const column = (stage: number) => (rtl ? LAST - stage : stage);
  const atLeft = (stage: number) => column(stage) < LAST;
  return {
    textStyle: lettering(look),
    animation: look.animation,
    aria: patterns(false),
    title: heads.map((text, stage) => ({
      text,
      top: 0,
      left: ['left', 'center', 'right'][column(stage)],
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
        depth: column(stage) - (rtl ? 0 : first),
        itemStyle: {color: code === null ? colours.muted : colours.kinds[stage]},
        label: {
          position: atLeft(stage) ? 'right' : 'left',
          formatter: nameOf(code),
          color: colours.text,
          textBorderColor: colours.surface,
          textBorderWidth: 2,
          width: 110,
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
