import {figuresPath} from '../figures/seizure-figures';
import {linkTo} from '../shell/address';
import {DIMENSIONS, dimension} from './dimensions';

/** What is asked and how it is shown: the whole state of the view, as it stands in the address. */
export interface Question {
  groupBy: string[];
  from: string;
  to: string;
  filters: Record<string, string[]>;
  /** What the chart shows: `seizures`, `items` or a measure. */
  show: string;
  /** The column that orders the table, with `-` in front from the most to the least. */
  sort: string;
}

export const FEW_DIMENSIONS = 4;

export function questionOf(query: URLSearchParams): Question {
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  const filters = DIMENSIONS.filter(each => query.has(each.name)).map(each => [each.name, list(each.name)] as const);
  return {
    groupBy: list('groupBy')
      .filter(name => dimension(name) && !dimension(name)?.filterOnly)
      .slice(0, FEW_DIMENSIONS),
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    filters: Object.fromEntries(filters),
    show: query.get('show') ?? 'seizures',
    sort: query.get('sort') ?? '',
  };
}

/** The view's own address. A filter that is open but without a value yet stands in it too, as `country=`. */
export function linkOf({groupBy, from, to, filters, show, sort}: Question): string {
  const link = linkTo(['explore'], {groupBy, from, to, ...filters, ...(show === 'seizures' ? {} : {show}), sort});
  const open = Object.keys(filters).filter(name => !filters[name]?.length);
  return open.reduce((address, name) => `${address}${address.includes('?') ? '&' : '?'}${name}=`, link);
}

/** The request that answers it. */
export const requestOf = ({groupBy, from, to, filters}: Question): string =>
  figuresPath({groupBy, from, to, ...filters});
