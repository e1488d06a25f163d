import {middle} from '../charts/middle';
import type {Centres} from '../charts/world';
import {codes, label} from '../codes/codes';
import {t} from '../language/language';
import type {Level} from './question';

/** A station in words, also one that is not stated. */
export const stationName = (code: string | null, level: Level): string =>
  label(level === 'country' ? 'countries' : 'regions', code) || t('parts:notStated');

/** Where stations lie: a country by its middle, a subregion by that of its countries. */
export function stationPlace(level: Level, centres: Centres): (code: string) => readonly [number, number] | undefined {
  if (level === 'country') return code => centres[code];
  return code =>
    middle(
      codes('countries')
        .filter(({subregion}) => subregion === code)
        .map(country => centres[country.code])
        .filter(place => place !== undefined),
    );
}
