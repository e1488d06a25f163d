import {flowsPath} from '../figures/flow-figures';
import {linkTo} from '../shell/address';

export const LEVELS = ['country', 'subregion'] as const;
export type Level = (typeof LEVELS)[number];

/** How many links a picture can have. */
export const DRAWN = [20, 40, 80];
const USUALLY_DRAWN = 40;

/** What is asked and how much of it is drawn: the whole state of the view, as it stands in the address. */
export interface Question {
  level: Level;
  from: string;
  to: string;
  commodityGroup: string[];
  commodity: string[];
  drawn: number;
}

export function questionOf(query: URLSearchParams): Question {
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  return {
    level: LEVELS.find(level => level === query.get('level')) ?? 'country',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    commodityGroup: list('commodityGroup'),
    commodity: list('commodity'),
    drawn: DRAWN.find(drawn => String(drawn) === query.get('drawn')) ?? USUALLY_DRAWN,
  };
}

export const linkOf = ({drawn, ...asked}: Question): string =>
  linkTo(['flows'], {...asked, drawn: drawn === USUALLY_DRAWN ? '' : String(drawn)});

/** The request that answers it. */
export const requestOf = ({level, from, to, commodityGroup, commodity}: Question): string =>
  flowsPath({level, from, to, commodityGroup, commodity});
