import {allOf} from '../parts/pages';
import type {Code} from './codes';

interface Unit {
  code: string;
  name: string;
  type: string;
  status: string;
}

/** Units of the registry to choose from: closed ones where the `past` matters, national reporters if asked for. */
export async function unitChoices({past = false, national = false} = {}, signal?: AbortSignal): Promise<Code[]> {
  const units = await allOf<Unit>('/api/v1/units?limit=1000', signal);
  return units
    .filter(unit => (past || unit.status !== 'CLOSED') && (national || unit.type !== 'NATIONAL'))
    .map(unit => ({code: unit.code, label: `${unit.code} · ${unit.name}`}));
}
