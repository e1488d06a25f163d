import {type Members, filled, typedNumber} from '../parts/draft';
import type {Activity, Attendance} from './activity';

/** A line of attendance as it is being typed. */
export type LineDraft = Record<keyof Attendance, string>;

/** An activity as it is being typed. */
export interface ActivityDraft {
  reference: string;
  title: string;
  kind: string;
  themes: string[];
  from: string;
  to: string;
  place: string;
  units: string[];
  /** One a line. */
  partners: string;
  status: string;
  attendance: LineDraft[];
}

export const NO_LINE: LineDraft = {unit: '', country: '', agency: '', female: '', male: '', unspecified: ''};

/** A form that begins, or one over an activity that there is. */
export const draftOf = (activity?: Activity): ActivityDraft => ({
  reference: activity?.reference ?? '',
  title: activity?.title ?? '',
  kind: activity?.kind ?? '',
  themes: activity?.themes ?? [],
  from: activity?.from ?? '',
  to: activity?.to ?? '',
  place: activity?.place ?? '',
  units: activity?.units ?? [],
  partners: activity?.partners.join('\n') ?? '',
  status: activity?.status ?? 'PLANNED',
  attendance: (activity?.attendance ?? []).map(line => ({
    unit: line.unit ?? '',
    country: line.country ?? '',
    agency: line.agency ?? '',
    female: String(line.female),
    male: String(line.male),
    unspecified: String(line.unspecified),
  })),
});

/** What the service is told; who came is told of what was held alone. */
export const contentOf = (draft: ActivityDraft): Members =>
  filled({
    reference: draft.reference.trim(),
    title: draft.title.trim(),
    kind: draft.kind,
    themes: draft.themes,
    from: draft.from,
    to: draft.to,
    place: draft.place.replace(/\s/g, '').toUpperCase(),
    units: draft.units,
    partners: draft.partners.split('\n').map(line => line.trim()).filter(Boolean),
    status: draft.status,
    attendance: draft.status === 'HELD' ? draft.attendance.map(lineOf) : [],
  });

const lineOf = ({unit, country, agency, female, male, unspecified}: LineDraft): Members =>
  filled({
    unit: unit.trim().toUpperCase(),
    country,
    agency,
    ...Object.fromEntries(
      Object.entries({female, male, unspecified})
        .filter(([, typed]) => typed)
        .map(([name, typed]) => [name, typedNumber(typed)]),
    ),
  });
