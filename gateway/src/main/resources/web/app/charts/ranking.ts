import {NARROW, type Look} from './look';
import {lettering, patterns, tooltip, type ChartOption, type Named} from './option';

/** Values in the order in which they are shown, the first on top. */
export interface Ranking {
  rows: readonly (Named & {value: number})[];
  /** A value in words, with its unit. */
  say(value: number): string;
}

const ROW_HEIGHT = 28;

/** How high a ranking of so many rows is, in pixels. */
export function rankingHeight(rows: number): number {
  return rows * ROW_HEIGHT + 24;
}

/** Horizontal bars that grow from where the reader's lines begin. */
export function ranking({rows, say}: Ranking, look: Look): ChartOption {
  const {colours, rtl} = look;
  return {
    textStyle: lettering(look),
    animation: look.animation,
    aria: patterns(false),
    grid: {
      top: 8,
      bottom: 8,
      [rtl ? 'right' : 'left']: 8,
      [rtl ? 'left' : 'right']: 64,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {type: 'value', inverse: rtl, axisLabel: {show: false}, splitLine: {show: false}},
    yAxis: {
      type: 'category',
      inverse: true,
      position: rtl ? 'right' : 'left',
      data: rows.map(row => row.name),
      axisLine: {lineStyle: {color: colours.line}},
      axisTick: {show: false},
      axisLabel: {color: colours.text, interval: 0, width: look.width < NARROW ? 130 : 260, overflow: 'truncate'},
    },
    tooltip: {
      ...tooltip(look),
      trigger: 'item',
      formatter: params => {
        const {name, value} = [params].flat()[0];
        return `${name}\n${say(Number(value))}`;
      },
    },
    series: [{
      type: 'bar',
      barMaxWidth: 18,
      itemStyle: {color: colours.kinds[0]},
      label: {
        show: true,
        position: rtl ? 'left' : 'right',
        color: colours.text,
        formatter: ({value}) => look.number(Number(value)),
      },
      data: rows.map(({code, value}) => ({value, code})),
    }],
  };
}
