/**
 * Where the reader is: the part of the address behind `#`, such as `#/explore?groupBy=country`. It never reaches a server, so
 * that no log learns what somebody looked for, and it holds the whole state of a view, so that a link reproduces it.
 */
export interface Place {
  path: string[];
  query: URLSearchParams;
}

export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return {path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(query)};
}

/** The link to a view; empty values are left out. */
export function linkTo(path: string[], query: Record<string, string | string[] | undefined> = {}): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text) kept.set(name, text);
  }
  // A comma is as good in an address as its escape, and easier to read.
  const tail = kept.toString().replace(/%2C/g, ',');
  return `#/${path.map(encodeURIComponent).join('/')}${tail ? `?${tail}` : ''}`;
}

/** Another view, to which the browser's back button leads back from. */
export const go = (link: string): void => {
  location.hash = link;
};

/** The same view with other choices: no step of its own for the back button. */
export function become(link: string): void {
  history.replaceState(null, '', link);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Changes some of the choices of a view and keeps the others; one that is empty is left out. */
export const choose = (place: Place, chosen: Record<string, string | string[]>): void =>
  become(linkTo(place.path, {...Object.fromEntries(place.query), ...chosen}));

/** The codes that a choice of several holds. */
export const chosen = (place: Place, name: string): string[] => place.query.get(name)?.split(',').filter(Boolean) ?? [];

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
