import {isContainer, isContainerForm, isImo, isImoForm} from '../codes/check-digits';
import {codes} from '../codes/codes';
import {t} from '../language/language';
import {
  hasBegun,
  isCountryOrPlace,
  isDecimal,
  isFlight,
  isHsCode,
  isPlace,
  isPositive,
  isReference,
  isTag,
  isUuid,
} from './checks';
import {type Entry, type EntryItem, codesIn} from './entry';
import {suitsUnit} from './goods';

/** What is wrong with members, in words, by their pointers. */
export type Faults = Map<string, string>;

/** A check of one text: the key of what is wrong with it, or nothing. */
type Check = (text: string) => string | false;

const needs =
  (holds: (text: string) => boolean, key: string): Check =>
  text =>
    text !== '' && !holds(text) && key;
const required: Check = text => text === '' && 'required';

/** All that a report would be refused for, as far as it can be told from the report and the code lists. */
export function faultsOf(entry: Entry, isAmendment: boolean, now: number): Faults {
  const faults: Faults = new Map();
  const check = (pointer: string, text: string, ...all: Check[]) => {
    const key = all.map(each => each(text)).find(found => found !== false);
    if (key) faults.set(pointer, t(`records:fault.${key}`));
  };
  if (isAmendment) check('/reason', entry.reason.trim(), required);
  check('/unit', entry.unit, required);
  check('/reference', entry.reference, required, needs(isReference, 'reference'));
  check(
    '/seizedOn',
    entry.seizedOn,
    required,
    needs(day => hasBegun(day, now), 'future'),
  );
  check('/seizedAt', entry.seizedAt, time => time !== '' && entry.offset === '' && 'offset');
  if (entry.channels.length === 0) faults.set('/channels', t('records:fault.channels'));
  entry.items.forEach((item, index) => {
    const of = `/items/${index}`;
    check(`${of}/commodity`, item.commodity, required, needs(isCommodity, 'commodity'));
    check(
      `${of}/quantity/value`,
      item.quantity.value,
      required,
      needs(isDecimal, 'decimal'),
      needs(isPositive, 'positive'),
    );
    check(
      `${of}/quantity/unit`,
      item.quantity.unit,
      required,
      needs(() => !isKnown(item) || suitsUnit(item), 'unitOfMeasure'),
    );
    check(`${of}/hsCode`, item.hsCode, needs(isHsCode, 'hsCode'));
  });
  check('/place', entry.place, needs(isPlace, 'place'));
  check(
    '/transport/containerNumber',
    entry.transport.containerNumber,
    needs(isContainerForm, 'containerForm'),
    needs(isContainer, 'checkDigit'),
  );
  check('/transport/vesselImo', entry.transport.vesselImo, needs(isImoForm, 'imoForm'), needs(isImo, 'checkDigit'));
  check('/transport/flightNumber', entry.transport.flightNumber, needs(isFlight, 'flight'));
  check('/transport/documentNumber', entry.transport.documentNumber, needs(isReference, 'reference'));
  check('/route/origin', entry.route.origin, needs(isCountryOrPlace, 'countryOrPlace'));
  check('/route/departure', entry.route.departure, needs(isCountryOrPlace, 'countryOrPlace'));
  check(
    '/route/transit',
    entry.route.transit,
    needs(text => codesIn(text).every(isCountryOrPlace), 'countryOrPlace'),
    needs(text => codesIn(text).length <= 20, 'many'),
  );
  check('/route/destination', entry.route.destination, needs(isCountryOrPlace, 'countryOrPlace'));
  check('/detection/alert', entry.detection.alert, needs(isUuid, 'alert'));
  check('/operation', entry.operation, needs(isTag, 'tag'));
  check(
    '/initiatives',
    entry.initiatives,
    needs(text => codesIn(text).every(isTag), 'tag'),
    needs(text => codesIn(text).length <= 20, 'many'),
  );
  entry.persons.forEach((person, index) => check(`/persons/${index}/role`, person.role, required));
  return faults;
}

const isCommodity = (code: string) => codes('commodities').some(each => each.code === code);
const isKnown = (item: EntryItem) => isCommodity(item.commodity);
