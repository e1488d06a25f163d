import {label} from '../codes/codes';
import {day, list, number, percent} from '../language/format';
import {t} from '../language/language';
import {type Evidence, type Need, evidenceOf} from './need';

/** Why a unit needs a theme, in sentences: what it is exposed to, what it leaves out, and when it was last taught. */
export const why = (need: Need, asOf: string): string[] => [
  exposed(need, asOf),
  ...(evidenceOf(need, 'seizuresInUnit')?.value
    ? [t('training:why.gaps', {share: percent(Number(need.parts.gaps) * 100)})]
    : []),
  taught(need),
];

/** What a figure of the evidence counts. */
export const evidenceWords = ({figure, field}: Evidence): string =>
  figure === 'fieldsLeftEmpty'
    ? t('training:evidence.fieldsLeftEmpty', {field: t(`explore:dimension.${field}`, {defaultValue: field})})
    : t(`training:evidence.${figure}`, {defaultValue: figure});

/** The value of a figure of the evidence. */
export function evidenceValue({figure, value, atLeast}: Evidence): string {
  if (figure === 'interceptionsInSubregion') {
    return atLeast ? t('training:evidence.atLeast', {least: number(atLeast)}) : t('training:evidence.fewer');
  }
  return value === undefined ? t('training:evidence.never') : number(value);
}

/** Views of this page that answer the same question as a query. */
const VIEWS = {
  '/api/v1/statistics/seizures?': '#/explore?',
  '/api/v1/training-activities?': '#/training?',
  '/api/v1/training-activities/': '#/training/activities/',
};

/** The link to the view that answers a figure's query, where there is one. */
export const viewOf = ({query}: Evidence): string =>
  Object.entries(VIEWS)
    .filter(([path]) => query.startsWith(path))
    .map(([path, view]) => query.replace(path, view))
    .join('');

const SEIZURES = ['seizuresInUnit', 'seizuresInCountry', 'seizuresOnRoutes', 'seizuresInSubregion'];

function exposed(need: Need, asOf: string): string {
  const persons = evidenceOf(need, 'interceptionsInSubregion');
  const subregion = label('regions', need.subregion);
  if (persons) return t(persons.atLeast ? 'training:why.many' : 'training:why.few', {subregion});
  const places: Record<string, string> = {
    seizuresInUnit: '',
    seizuresInCountry: label('countries', need.country),
    seizuresOnRoutes: label('countries', need.country),
    seizuresInSubregion: subregion,
  };
  const told = SEIZURES.flatMap(figure => {
    const value = evidenceOf(need, figure)?.value;
    return value === undefined
      ? []
      : [t(`training:why.${figure}`, {count: value, value: number(value), place: places[figure]})];
  });
  return t('training:why.seizures', {day: day(asOf), list: list(told)});
}

function taught(need: Need): string {
  const last = evidenceOf(need, 'daysSinceTaught');
  return last?.value === undefined
    ? t('training:why.never')
    : t('training:why.taught', {count: last.value, value: number(last.value), reference: last.lastTaught});
}
