import type {
  BarSeriesOption, LinesSeriesOption, MapSeriesOption, SankeySeriesOption, ScatterSeriesOption,
} from 'echarts/charts';
import type {
  AriaComponentOption, GeoComponentOption, GridComponentOption, LegendComponentOption, TitleComponentOption,
  TooltipComponentOption, VisualMapComponentOption,
} from 'echarts/components';
import type {ComposeOption} from 'echarts/core';
import type {Look} from './look';

/** What a chart can be made of here: the parts that echarts.ts registers. */
export type ChartOption = ComposeOption<
  | BarSeriesOption | LinesSeriesOption | MapSeriesOption | SankeySeriesOption | ScatterSeriesOption
  | AriaComponentOption | GeoComponentOption | GridComponentOption | LegendComponentOption | TitleComponentOption
  | TooltipComponentOption | VisualMapComponentOption
>;

/** Makes an option anew for the look of the moment. */
export type MakeOption = (look: Look) => ChartOption | Promise<ChartOption>;

/** A value that a chart shows: the code stands in addresses, the name is read. */
export interface Named {
  code: string;
  name: string;
}

/** Whether kinds are told apart by patterns too, for those who do not see the colours. */
export function patterns(show: boolean): AriaComponentOption {
  return {enabled: true, label: {enabled: false}, decal: {show}};
}

/** A tooltip drawn on the canvas: one of HTML would carry styles of its own, which the page's policy forbids. */
export function tooltip(look: Look): TooltipComponentOption {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.colours.surface,
    borderColor: look.colours.line,
    textStyle: {color: look.colours.text, fontFamily: look.font, align: look.rtl ? 'right' : 'left'},
  };
}

/** The lettering of every part of a chart. */
export function lettering(look: Look): {color: string; fontFamily: string} {
  return {color: look.colours.text, fontFamily: look.font};
}
