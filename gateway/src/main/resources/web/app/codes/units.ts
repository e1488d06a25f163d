import {get} from '../door/door';
import type {Code} from './codes';

interface Unit {
  code: string;
  name: string;
  type: string;
  status: string;
}

/** Units of the registry to choose from, in the order of their codes; those that are closed only where `past` ones matter. */
export async function unitChoices({past = false, national = false} = {}, signal?: AbortSignal): Promise<Code[]> {
  const units = await allPages(signal);
  return units
    .filter(unit => (past || unit.status !== 'CLOSED') && (national || unit.type !== 'NATIONAL'))
    .map(unit => ({code: unit.code, label: `${unit.code} · ${unit.name}`}));
}

async function allPages(signal?: AbortSignal, cursor = ''): Promise<Unit[]> {
  const query = new URLSearchParams({limit: '1000', ...(cursor ? {cursor} : {})});
  const page = await get<{items: Unit[]; next?: string}>(`/api/v1/units?${query}`, signal);
  return page.next ? [...page.items, ...(await allPages(signal, page.next))] : page.items;
}
