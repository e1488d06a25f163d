import {get} from './door';

/** What a list has answered so far; `next` leads on. */
export interface Pages<T> {
  items: T[];
  next?: string;
}

const MOST = 1000;

/** The beginning of a list, as long as what was shown of it before, so that asking anew takes nothing away. */
export const firstPages = <T>(path: string, shown: Pages<T> | undefined, limit: number, signal: AbortSignal) =>
  get<Pages<T>>(extended(path, {limit: String(Math.min(MOST, Math.max(limit, shown?.items.length ?? 0)))}), signal);

/** What is shown of a list, and the page after it. */
export async function nextPage<T>(path: string, shown: Pages<T>, limit: number, signal: AbortSignal): Promise<Pages<T>> {
  const page = await get<Pages<T>>(extended(path, {limit: String(limit), cursor: shown.next ?? ''}), signal);
  return {...page, items: [...shown.items, ...page.items]};
}

const extended = (path: string, more: Record<string, string>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(more)}`;
