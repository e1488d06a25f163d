/** One fault of what was sent: where (a JSON Pointer or the name of a parameter), which, and in words. */
export interface Fault {
  pointer: string;
  code: string;
  detail: string;
}

/** An answer that refuses, as problem+json tells it, in the reader's language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly faults: Fault[] = [],
    readonly type = '',
    readonly traceId = '',
    readonly retryAfter = 0,
  ) {
    super(`${status} ${title}`);
  }

  /** No answer came: whether the request was heard is not known. */
  get isUnanswered(): boolean {
    return this.status === 0;
  }

  get isForbidden(): boolean {
    return this.status === 403;
  }

  /** Worth sending again as it is. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  const told = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (name: string) => (typeof told[name] === 'string' ? (told[name] as string) : '');
  return new Problem(
    answer.status,
    text('title') || `HTTP ${answer.status}`,
    text('detail'),
    (told['errors'] as Fault[] | undefined) ?? [],
    text('type'),
    text('traceId'),
    Number(answer.headers.get('Retry-After') ?? 0),
  );
}
