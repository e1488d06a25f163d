import {ask} from './door';
import {Problem} from './problem';

/** An event of a stream: its cursor, its type, and the CloudEvent. */
export interface StreamEvent {
  id: string;
  type: string;
  data: string;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Follows a stream (text/event-stream) until it is aborted. After a cut it goes on behind the last event; the browser's own
 * EventSource could not, for it sends no token. While nobody sees the page it lets go: a browser has six connections to
 * this door, and as many open tabs would else leave none for a request.
 */
export async function* follow(path: string, signal: AbortSignal): AsyncGenerator<StreamEvent> {
  let last = '';
  let pause = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    await seen(signal);
    const hidden = new AbortController();
    const hide = () => document.hidden && hidden.abort();
    document.addEventListener('visibilitychange', hide);
    try {
      const headers = {Accept: 'text/event-stream', ...(last ? {'Last-Event-ID': last} : {})};
      const answer = await ask(path, {headers, signal: AbortSignal.any([signal, hidden.signal])});
      for await (const event of events(answer)) {
        last = event.id || last;
        pause = FIRST_PAUSE_MS;
        if (event.data) yield event;
      }
    } catch (fault) {
      if (signal.aborted) return;
      if (hidden.signal.aborted) continue;
      if (!(fault instanceof Problem && fault.mayPass) && !(fault instanceof TypeError)) throw fault;
    } finally {
      document.removeEventListener('visibilitychange', hide);
    }
    await sleep(pause, signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

/** Until somebody sees the page. */
const seen = (signal: AbortSignal): Promise<void> =>
  new Promise(done => {
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      done();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look, {once: true});
    look();
  });

async function* events(answer: Response): AsyncGenerator<StreamEvent> {
  if (!answer.body) return;
  let rest = '';
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const blocks = (rest + read.value).replace(/\r\n?/g, '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks.map(eventOf);
  }
}

function eventOf(block: string): StreamEvent {
  const event = {id: '', type: '', data: ''};
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'id') event.id = value;
    else if (field === 'event') event.type = value;
    else if (field === 'data') event.data += (event.data ? '\n' : '') + value;
  }
  return event;
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(done => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), {once: true});
  });
