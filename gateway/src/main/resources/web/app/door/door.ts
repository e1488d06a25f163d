import {language, t} from '../language/language';
import {renewToken, signInAnew, token} from '../session/session';
import {readJson, writeJson} from './json';
import {Problem, problemOf} from './problem';

/** A request beside its path. A `body` is sent as JSON. */
export interface Asking {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** What came, with the headers that matter to whoever changes something next. */
export interface Answer<T> {
  status: number;
  body: T;
  etag: string;
  replayed: boolean;
}

/** Reads JSON from the API, under `/api/v1`, or throws a {@link Problem}. */
export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await send<T>(path, signal ? {signal} : {})).body;

/** Asks the API in the caller's name and language. */
export async function send<T>(path: string, asking: Asking = {}): Promise<Answer<T>> {
  const answer = await ask(path, asking);
  const text = await answer.text().catch(unanswered);
  return {
    status: answer.status,
    body: (text ? readJson(text) : undefined) as T,
    etag: answer.headers.get('ETag') ?? '',
    replayed: answer.headers.get('Idempotent-Replayed') === 'true',
  };
}

/** The answer itself, for streams and files. */
export async function ask(path: string, asking: Asking = {}): Promise<Response> {
  let answer = await once(path, asking);
  if (answer.status === 401) {
    await renewToken();
    answer = await once(path, asking);
  }
  if (answer.status === 401 && (await signInAnew())) return new Promise(() => {}); // the page is left now
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function once(path: string, {method = 'GET', body, headers = {}, signal}: Asking): Promise<Response> {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return fetch(path, {
    method,
    headers: {
      Authorization: `Bearer ${await token().catch(unanswered)}`,
      'Accept-Language': language(),
      ...(body === undefined ? {} : {'Content-Type': type}),
      ...headers,
    },
    ...(body === undefined ? {} : {body: writeJson(body)}),
    ...(signal ? {signal} : {}),
  }).catch(unanswered);
}

function unanswered(fault: unknown): never {
  if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
  throw new Problem(0, t('parts:unanswered.title'), t('parts:unanswered.detail'));
}
