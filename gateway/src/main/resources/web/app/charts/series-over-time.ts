import {NARROW, type Look} from './look';
import {lettering, patterns, tooltip, type ChartOption, type Named} from './option';

/** Values of several kinds over the same periods, which are given as they are read. */
export interface OverTime {
  periods: readonly Named[];
  series: readonly (Named & {values: readonly number[]})[];
  stacked: boolean;
  /** A value in words, with its unit. */
  say(value: number): string;
}

const LEGEND_WIDTH = 210;
const LEGEND_ROW = 22;

/** Bars over time, one above the other or side by side. */
export function seriesOverTime({periods, series, stacked, say}: OverTime, look: Look): ChartOption {
  const {colours, rtl} = look;
  const narrow = look.width < NARROW;
  const [begin, end] = rtl ? ['right', 'left'] : ['left', 'right'];
  return {
    textStyle: lettering(look),
    animation: look.animation,
    aria: patterns(series.length > 1),
    color: colours.kinds,
    grid: {
      top: 12,
      bottom: narrow ? series.length * LEGEND_ROW + 12 : 8,
      [begin]: 8,
      [end]: narrow ? 8 : LEGEND_WIDTH + 16,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      orient: 'vertical',
      ...(narrow ? {bottom: 0, [begin]: 0} : {top: 8, [end]: 0, width: LEGEND_WIDTH}),
      align: rtl ? 'right' : 'left',
      itemHeight: 12,
      itemGap: LEGEND_ROW - 12,
      textStyle: {
        ...lettering(look),
        fontSize: 12,
        lineHeight: 12,
        width: LEGEND_WIDTH - 40,
        overflow: 'truncate',
      },
      tooltip: {show: true, formatter: params => params.name},
      inactiveColor: colours.muted,
    },
    xAxis: {
      type: 'category',
      inverse: rtl,
      data: periods.map(period => period.name),
      axisLine: {lineStyle: {color: colours.line}},
      axisTick: {show: false},
      axisLabel: {color: colours.muted, hideOverlap: true},
    },
    yAxis: {
      type: 'value',
      position: rtl ? 'right' : 'left',
      splitLine: {lineStyle: {color: colours.line}},
      axisLabel: {color: colours.muted, formatter: (value: number) => look.number(value)},
    },
    tooltip: {
      ...tooltip(look),
      trigger: 'item',
      formatter: params => {
        const {name, seriesName, value} = [params].flat()[0];
        return `${seriesName}\n${name}: ${say(Number(value))}`;
      },
    },
    series: series.map(({code, name, values}) => ({
      type: 'bar',
      id: code,
      name,
      stack: stacked ? 'all' : undefined,
      barMaxWidth: 48,
      itemStyle: {borderColor: colours.surface, borderWidth: stacked ? 1 : 0},
      emphasis: {focus: 'series'},
      data: values.map((value, i) => ({value, code, period: periods[i].code})),
    })),
  };
}
