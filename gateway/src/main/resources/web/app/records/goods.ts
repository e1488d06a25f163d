import {type Code, codes} from '../codes/codes';
import type {EntryItem} from './entry';

const GUNS = ['FIREARM', 'FIREARM_PART', 'AMMUNITION'];
const WILDLIFE = ['CITES_PRODUCTS', 'FISHERY_PRODUCTS'];

const groupOf = (commodity: string) => codes('commodities').find(each => each.code === commodity)?.group;

/** The units of measure that make sense for a commodity; all of them as long as there is none. */
export function unitsFor(commodity: string): Code[] {
  const measures = codes('commodity-groups').find(group => group.code === groupOf(commodity))?.measures;
  return codes('measurement-units').filter(unit => !measures || measures.includes(unit.measure ?? ''));
}

export const suitsUnit = (item: EntryItem): boolean =>
  unitsFor(item.commodity).some(unit => unit.code === item.quantity.unit);

/** Is there something to say of a species, or has something been said? */
export const asksSpecies = (item: EntryItem): boolean =>
  WILDLIFE.includes(groupOf(item.commodity) ?? '') || Object.values(item.species).some(Boolean);

/** Is there something to say of a firearm, or has something been said? */
export const asksFirearm = (item: EntryItem): boolean =>
  GUNS.includes(item.commodity) || Object.values(item.firearm).some(Boolean);
