import {type TemplateResult, html} from 'lit';
import {label} from '../codes/codes';
import {list} from '../language/format';
import {t} from '../language/language';
import {typeInWords} from './event-types';

/** What a filter can name, and the code list with the words for it; units go by their codes. */
export const FILTERS = {
  commodityGroup: 'commodity-groups',
  commodity: 'commodities',
  country: 'countries',
  unit: undefined,
} as const;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

export type Filter = Partial<Record<FilterName, string[]>>;

/** A subscription as the API shows it to its owner. */
export interface Subscription {
  id: string;
  version: number;
  name: string;
  state: 'ACTIVE' | 'PAUSED' | 'DISABLED';
  disabledReason?: string;
  disabledAt?: string;
  channel: string;
  eventTypes?: string[];
  filter?: Filter;
  delivery: {url: string};
  secret?: string;
  previousSecretUntil?: string;
  cursor: string;
  pending: number;
  eventsLostAt?: string;
  createdAt: string;
}

export const pathOf = (id: string): string => `/api/v1/subscriptions/${encodeURIComponent(id)}`;

const KINDS = {ACTIVE: 'tag-good', PAUSED: 'tag-warn', DISABLED: 'tag-bad'};

/** The state in words, with the reason where there is one. */
export const stateTag = ({state, disabledReason}: Subscription): TemplateResult => html`
  <span class="tag ${KINDS[state]}">${t(`subscriptions:states.${state}`)}</span>
  ${disabledReason ? html`<span class="quiet">${t(`subscriptions:reasons.${disabledReason}`)}</span>` : ''}
`;

/** Of what it tells, in words; without types it is of everything. */
export const typesInWords = ({eventTypes}: Subscription): string =>
  eventTypes ? list(eventTypes.map(typeInWords)) : t('subscriptions:everyType');

/** Of which records it tells, in words, a line for each list. */
export function filterInWords({filter = {}}: Subscription): string[] {
  const lines = FILTER_NAMES.filter(name => filter[name]?.length).map(name => {
    const codes = FILTERS[name];
    const values = (filter[name] ?? []).map(code => (codes ? label(codes, code) : code));
    return t('subscriptions:filter.line', {name: t(`subscriptions:filter.${name}`), values: list(values)});
  });
  return lines.length ? lines : [t('subscriptions:everyRecord')];
}
