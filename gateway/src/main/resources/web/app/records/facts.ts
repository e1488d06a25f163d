import {label, quantity} from '../codes/codes';
import {day, list, number} from '../language/format';
import {t} from '../language/language';
import {memberName} from './member';
import type {Item, Seizure} from './seizure';

/** A member in words, by its pointer. */
export type Facts = Map<string, string>;

/** A country, or a place of UN/LOCODE with the country that it is in. */
export const place = (code: string | undefined): string =>
  !code ? '' : code.length === 2 ? label('countries', code) : `${code} (${label('countries', code.slice(0, 2))})`;

export const yesNo = (value: boolean | undefined): string =>
  value === undefined ? '' : t(value ? 'records:yes' : 'records:no');

const words = (of: string, all: string[] | undefined): string => list((all ?? []).map(code => label(of, code)));

/** When it was, on the clock of the place. */
const clock = (moment: string | undefined): string => {
  const [, time, offset] = /T(\d\d:\d\d(?::\d\d)?)[\d.]*(.*)$/.exec(moment ?? '') ?? [];
  return time ? `${time.replace(/^(..:..):00$/, '$1')} (UTC${offset === 'Z' ? '' : offset})` : '';
};

/** The members of a seizure in words, without its goods and persons; what is not stated is left out. */
export function facts(record: Seizure): Facts {
  const {transport = {}, route = {}, detection = {}} = record;
  return new Map(
    Object.entries({
      '/seizedOn': day(record.seizedOn),
      '/seizedAt': clock(record.seizedAt),
      '/place': place(record.place) + (record.placeKnown === false ? ` – ${t('records:placeUnknown')}` : ''),
      '/direction': label('directions', record.direction),
      '/trafficType': label('traffic-types', record.trafficType),
      '/channels': words('exchange-channels', record.channels),
      '/transport/mode': label('transport-modes', transport.mode),
      '/transport/containerNumber': transport.containerNumber ?? '',
      '/transport/vesselImo': transport.vesselImo ?? '',
      '/transport/flightNumber': transport.flightNumber ?? '',
      '/transport/documentNumber': transport.documentNumber ?? '',
      '/route/origin': place(route.origin),
      '/route/departure': place(route.departure),
      '/route/transit': list((route.transit ?? []).map(place)),
      '/route/destination': place(route.destination),
      '/detection/method': label('detection-methods', detection.method),
      '/detection/sources': words('detection-sources', detection.sources),
      '/detection/alert': detection.alert ?? '',
      '/concealment': label('concealments', record.concealment),
      '/operation': record.operation ?? '',
      '/initiatives': words('initiatives', record.initiatives),
      '/narrative': record.narrative ?? '',
    }).filter(([, text]) => text),
  );
}

/** The same with every kind of goods and every person on a line of their own, to be compared. */
export function allFacts(record: Seizure): Facts {
  const all = facts(record);
  record.items.forEach((item, index) => all.set(`/items/${index}`, goodsLine(item)));
  record.persons.forEach((person, index) => all.set(`/persons/${index}`, personLine(person)));
  return all;
}

/** Species or firearm, in words. */
export const particulars = ({species, firearm}: Item): string =>
  joined(
    species?.scientificName,
    species?.citesAppendix && label('cites-appendices', species.citesAppendix),
    named('live', yesNo(species?.live)),
    label('firearm-types', firearm?.type),
    firearm?.make,
    firearm?.model,
    firearm?.calibre,
    named('marking', label('firearm-markings', firearm?.marking)),
    named('countryOfManufacture', label('countries', firearm?.countryOfManufacture)),
    named('tracingRequested', yesNo(firearm?.tracingRequested)),
  );

const named = (member: string, text: string) =>
  text && `${t(`records:member.items-${member === 'live' ? 'species' : 'firearm'}-${member}`)}: ${text}`;

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

const goodsLine = (item: Item): string =>
  joined(
    label('commodities', item.commodity),
    quantity(item.quantity),
    label('quantity-qualities', item.quantity.quality),
    item.description,
    item.hsCode && `${memberName('/items/0/hsCode')}: ${item.hsCode}`,
    particulars(item),
  );

const personLine = ({role, sex, ageBand, nationality}: Seizure['persons'][number]): string =>
  joined(
    label('person-roles', role),
    label('sexes', sex),
    label('age-bands', ageBand),
    label('countries', nationality),
  );

/** "Goods 2" for members of lists, in changes. */
export const lineName = (pointer: string): string => {
  const [, of = '', index = ''] = pointer.split('/');
  return `${t(`records:one.${of}`)} ${number(Number(index) + 1)}`;
};
