import {type Members, filled, typedNumber} from '../parts/draft';
import {NATIONAL, type Unit} from './unit';

/** An agency as it is being typed. */
export interface AgencyDraft {
  agency: string;
  female: string;
  male: string;
}

/** A unit as it is being typed. */
export interface UnitDraft {
  code: string;
  name: string;
  type: string;
  place: string;
  country: string;
  establishedOn: string;
  lat: string;
  lon: string;
  womensNetwork: boolean;
  channels: string[];
  agencies: AgencyDraft[];
}

export const NO_AGENCY: AgencyDraft = {agency: '', female: '', male: ''};

/** A form that begins, or one over a unit that there is. */
export const draftOf = (unit?: Unit): UnitDraft => ({
  code: unit?.code ?? '',
  name: unit?.name ?? '',
  type: unit?.type ?? '',
  place: unit?.place ?? '',
  country: unit?.type === NATIONAL ? unit.country : '',
  establishedOn: unit?.establishedOn ?? '',
  lat: String(unit?.position?.lat ?? ''),
  lon: String(unit?.position?.lon ?? ''),
  womensNetwork: unit?.womensNetwork ?? false,
  channels: unit?.channels ?? [],
  agencies: (unit?.agencies ?? []).map(({agency, officers}) => ({
    agency,
    female: String(officers?.female ?? ''),
    male: String(officers?.male ?? ''),
  })),
});

/** What the registry is told; a programme's unit states its place, a national reporter its country. */
export const contentOf = (draft: UnitDraft): Members =>
  filled({
    code: draft.code.trim().toUpperCase(),
    name: draft.name.trim(),
    type: draft.type,
    ...(draft.type === NATIONAL
      ? {country: draft.country}
      : {place: draft.place.replace(/\s/g, '').toUpperCase()}),
    establishedOn: draft.establishedOn,
    womensNetwork: draft.womensNetwork,
    channels: draft.channels,
    agencies: draft.agencies.map(agencyOf),
    position: draft.lat || draft.lon ? filled({lat: typedNumber(draft.lat), lon: typedNumber(draft.lon)}) : undefined,
  });

const agencyOf = ({agency, female, male}: AgencyDraft): Members =>
  filled({
    agency,
    officers: female || male ? filled({female: typedNumber(female), male: typedNumber(male)}) : undefined,
  });
