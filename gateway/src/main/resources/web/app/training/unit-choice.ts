import type {Code} from '../codes/codes';
import type {Unit} from '../units/unit';

/** Units as something to choose from; those in `also` that the registry did not name stay choosable by their codes. */
export const unitChoices = (units: readonly Unit[], also: readonly string[]): Code[] => [
  ...also.filter(code => !units.some(unit => unit.code === code)).map(code => ({code, label: code})),
  ...units.map(({code, name}) => ({code, label: `${name} (${code})`})),
];

/** The name of a unit, or its code. */
export const unitName = (units: readonly Unit[], code: string): string =>
  units.find(unit => unit.code === code)?.name ?? code;
