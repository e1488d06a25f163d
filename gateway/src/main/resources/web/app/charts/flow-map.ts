import type {Look} from './look';
import {lettering, patterns, tooltip, type ChartOption} from './option';
import type {FlowLink} from './stages';
import {geography} from './world-map';

/** Links to draw on the map, and where their ends lie. */
export interface FlowMap {
  links: readonly FlowLink[];
  /** Where a country lies; nothing for what is not on the map. */
  placeOf(code: string): readonly [number, number] | undefined;
  nameOf(code: string): string;
  /** A value in words, with its unit. */
  say(value: number): string;
}

type Ends = [readonly [number, number], readonly [number, number]];

const THINNEST = 0.75;
const THICKEST = 7;
const FULL_WIDTH = 1000;

/** Curved lines between the middles of countries, as wide as what went along them; what stayed inside one is a ring. */
export function flowMap({links, placeOf, nameOf, say}: FlowMap, look: Look): ChartOption {
  const {colours} = look;
  const most = Math.max(1, ...links.map(link => link.value));
  const thickest = Math.max(2, THICKEST * Math.min(1, look.width / FULL_WIDTH));
  const width = (value: number) => THINNEST + (thickest - THINNEST) * (value / most);
  const drawn = links.flatMap(({source, target, value}) => {
    const from = source === null ? undefined : placeOf(source);
    const to = target === null ? undefined : placeOf(target);
    return source !== null && target !== null && from && to
      ? [{source, target, value, coords: [from, to] as Ends}]
      : [];
  });
  const inside = drawn.filter(({source, target}) => source === target);
  const ends = new Map(drawn.flatMap(({source, target, coords: [from, to]}) => [[source, from], [target, to]] as const));
  return {
    textStyle: lettering(look),
    animation: false,
    aria: patterns(false),
    geo: {...geography(look), silent: true},
    tooltip: {
      ...tooltip(look),
      trigger: 'item',
      formatter: params => {
        const data = [params].flat()[0].data as {title: string; told: number} | undefined;
        return data ? `${data.title}\n${say(data.told)}` : '';
      },
    },
    series: [
      {
        type: 'lines',
        coordinateSystem: 'geo',
        symbol: ['none', 'arrow'],
        symbolSize: 7,
        lineStyle: {color: colours.kinds[0], opacity: 0.6, curveness: 0.25},
        emphasis: {lineStyle: {color: colours.point, opacity: 1}},
        data: drawn.filter(({source, target}) => source !== target).map(({source, target, value, coords}) => ({
          coords: coords.map(place => [...place]),
          lineStyle: {width: width(value)},
          title: `${nameOf(source)} ${look.rtl ? '←' : '→'} ${nameOf(target)}`,
          told: value,
        })),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        silent: true,
        symbolSize: 5,
        itemStyle: {color: colours.text},
        label: {
          ...lettering(look),
          show: true,
          position: 'top',
          fontSize: 11,
          textBorderColor: colours.surface,
          textBorderWidth: 3,
          formatter: ({name}) => name,
        },
        labelLayout: {hideOverlap: true},
        data: [...ends].map(([code, place]) => ({name: nameOf(code), value: [...place]})),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: 14,
        itemStyle: {color: 'transparent', borderColor: colours.kinds[0], borderWidth: 2},
        data: inside.map(({source, value, coords}) => ({value: [...coords[0]], title: nameOf(source), told: value})),
      },
    ],
  };
}
