import {type Code, label} from '../codes/codes';
import {allOf} from '../parts/pages';

interface Unit {
  code: string;
  name: string;
  country: string;
}

let asked: Promise<void> | undefined;
let known: Unit[] = [];

/** Has the names of units at hand before something is shown that needs them. */
export function needUnits(): Promise<void> {
  asked ??= read();
  // What could not be had is asked for again by whoever needs it next.
  asked.catch(() => (asked = undefined));
  return asked;
}

/** The name of a unit; its code where the registry told none. */
export const unitName = (code: string): string => known.find(unit => unit.code === code)?.name ?? code;

/** All units to choose from. */
export const unitChoices = (): Code[] =>
  known.map(unit => ({
    code: unit.code,
    label: `${unit.name} (${unit.code})`,
    definition: label('countries', unit.country),
  }));

async function read(): Promise<void> {
  known = await allOf('/api/v1/units?limit=1000');
}
