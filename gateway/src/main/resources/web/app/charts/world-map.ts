import type {GeoComponentOption} from 'echarts/components';
import {valueClasses, type ValueClass} from './classes';
import {NARROW, type Look} from './look';
import {lettering, patterns, tooltip, type ChartOption, type Named} from './option';
import {WORLD, type World} from './world';

/** A value of each country, and places on top of them. */
export interface WorldMap {
  countries: readonly (Named & {value: number})[];
  places?: readonly (Named & {lat: number; lon: number})[];
  /** A value in words, with its unit. */
  say(value: number): string;
}

/** Room below the map for what its colours mean. */
const BELOW = 32;

/** The world with each country in the colour of its value; countries too small for a shape are circles. */
export function worldMap({countries, places = [], say}: WorldMap, world: World, look: Look): ChartOption {
  const {colours} = look;
  const narrow = look.width < NARROW;
  const shaped = new Set(world.shapes.features.map(feature => feature.properties.code));
  const small = countries.filter(({code}) => !shaped.has(code) && world.centres[code]);
  const values = countries.map(({value}) => value);
  const whole = values.every(Number.isInteger);
  return {
    textStyle: lettering(look),
    animation: false,
    aria: patterns(false),
    geo: geography(look),
    visualMap: {
      type: 'piecewise',
      seriesIndex: [0, 1],
      orient: 'horizontal',
      inverse: look.rtl,
      bottom: 0,
      [look.rtl ? 'right' : 'left']: 0,
      itemGap: 8,
      itemWidth: 14,
      align: look.rtl ? 'right' : 'left',
      itemSymbol: 'rect',
      textStyle: {color: colours.text, fontFamily: look.font},
      pieces: valueClasses(values, colours.scale.length).map(({from, to}, i) => ({
        gte: from,
        lt: to,
        color: colours.scale[i],
        label: label({from, to}, whole, look),
      })),
    },
    tooltip: {
      ...tooltip(look),
      trigger: 'item',
      formatter: params => {
        const data = [params].flat()[0].data as {title: string; told?: number} | undefined;
        return data ? [data.title, ...(data.told === undefined ? [] : [say(data.told)])].join('\n') : '';
      },
    },
    series: [
      {
        type: 'map',
        map: WORLD,
        geoIndex: 0,
        itemStyle: {color: colours.land},
        data: countries.map(({code, name, value}) => ({name: code, value, code, title: name, told: value})),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: narrow ? 7 : 11,
        itemStyle: {borderColor: colours.text, borderWidth: 1},
        data: small.map(({code, name, value}) => ({
          value: [...world.centres[code], value], code, title: name, told: value,
        })),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbol: 'diamond',
        symbolSize: narrow ? 4 : 6,
        itemStyle: {color: colours.point, borderColor: colours.surface, borderWidth: 0.5},
        data: places.map(({code, name, lat, lon}) => ({value: [lon, lat], place: code, title: name})),
      },
    ],
  };
}

/** The ground that maps are drawn on. */
export function geography({colours}: Look): GeoComponentOption {
  return {
    map: WORLD,
    nameProperty: 'code',
    left: 0,
    right: 0,
    top: 0,
    bottom: BELOW,
    itemStyle: {areaColor: colours.land, borderColor: colours.surface, borderWidth: 0.5},
    emphasis: {disabled: true},
    select: {disabled: true},
  };
}

function label({from, to}: ValueClass, whole: boolean, look: Look): string {
  if (to === undefined) {
    return `≥ ${look.short(from)}`;
  }
  const last = whole ? to - 1 : to;
  return last === from ? look.number(from) : `${look.short(from)}–${look.short(last)}`;
}
