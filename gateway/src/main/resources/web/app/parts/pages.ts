import {type TemplateResult, html, nothing} from 'lit';
import {get} from '../door/door';
import {t} from '../language/language';
import {Loader} from './loader';

/** What a list of the API answers with. */
export interface Page<T> {
  items: T[];
  next?: string;
}

const extended = (path: string, by: Record<string, string>) =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(by)}`;
const next = (path: string, cursor: string) => extended(path, {cursor});

/** What the API answers where no limit is asked for, and at most. */
const A_PAGE = 100;
const MOST = 1000;

/** A list that is longer than its first page: those that follow are added to it when the reader asks for them. */
export class Pages<P extends Page<unknown>> extends Loader<P> {
  private path = '';

  open(path: string): void {
    this.path = path;
    this.load(signal => get<P>(path, signal));
  }

  /** Asks anew for as much as is shown, so that nothing of it is taken away. The path must not name a limit. */
  renew(): void {
    const shown = Math.min(MOST, Math.max(A_PAGE, this.value?.items.length ?? 0));
    this.refresh(signal => get<P>(extended(this.path, {limit: String(shown)}), signal));
  }

  /** The button for the page that follows, where one does. */
  more(): TemplateResult | typeof nothing {
    const before = this.value;
    if (!before?.next) return nothing;
    const cursor = before.next;
    return html`<p>
      <button type="button" ?disabled=${this.isBusy} @click=${() => this.add(before, cursor)}>
        ${t('parts:more')}
      </button>
    </p>`;
  }

  private add(before: P, cursor: string): void {
    this.load(async signal => {
      const page = await get<P>(next(this.path, cursor), signal);
      return {...page, items: [...before.items, ...page.items]};
    });
  }
}

/** All of a list, page after page, for what has to be shown whole. */
export async function allOf<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  for (let page = await get<Page<T>>(path, signal); ; page = await get<Page<T>>(next(path, page.next), signal)) {
    all.push(...page.items);
    if (!page.next) return all;
  }
}
