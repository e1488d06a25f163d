import {type Code, codes, label} from '../codes/codes';
import {month} from '../language/format';
import {t} from '../language/language';

/** A dimension of the figures: what can be grouped by and filtered. */
export interface Dimension {
  name: string;
  /** The code list of its values; without one they are texts. */
  list?: string;
  /** It cannot be grouped by. */
  filterOnly?: boolean;
  /** A time, of which the period is the filter. */
  isTime?: boolean;
}

export const DIMENSIONS: readonly Dimension[] = [
  {name: 'commodityGroup', list: 'commodity-groups'},
  {name: 'commodity', list: 'commodities'},
  {name: 'country', list: 'countries'},
  {name: 'subregion', list: 'regions'},
  {name: 'region', list: 'regions'},
  {name: 'year', isTime: true},
  {name: 'quarter', isTime: true},
  {name: 'month', isTime: true},
  {name: 'unit'},
  {name: 'unitType', list: 'unit-types'},
  {name: 'transportMode', list: 'transport-modes'},
  {name: 'trafficType', list: 'traffic-types'},
  {name: 'direction', list: 'directions'},
  {name: 'detectionMethod', list: 'detection-methods'},
  {name: 'concealment', list: 'concealments'},
  {name: 'origin', list: 'countries'},
  {name: 'departure', list: 'countries'},
  {name: 'destination', list: 'countries'},
  {name: 'route', list: 'countries', filterOnly: true},
  {name: 'channel', list: 'exchange-channels'},
  {name: 'status', list: 'seizure-statuses'},
  {name: 'initiative', list: 'initiatives'},
  {name: 'operation'},
  {name: 'species'},
  {name: 'iccs'},
];

export const dimension = (name: string): Dimension | undefined => DIMENSIONS.find(each => each.name === name);

export const dimensionLabel = (name: string): string => t(`explore:dimension.${name}`);

/** The codes that a dimension can be filtered by. A subregion lies in a region, a region in none. */
export const choices = ({name, list}: Dimension): Code[] =>
  codes(list ?? '').filter(code => !(name === 'subregion' && !code.region) && !(name === 'region' && code.region));

/** A value of a dimension in words. */
export function valueLabel(name: string, value: unknown): string {
  if (value === null || value === undefined) return t('parts:notStated');
  const text = String(value);
  if (name === 'month') return month(text);
  if (name === 'quarter') return t('explore:quarter', {year: text.slice(0, 4), quarter: text.slice(-1)});
  return label(dimension(name)?.list ?? '', text);
}
