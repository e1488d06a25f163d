import {type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {Problem} from '../door/problem';
import {t} from '../language/language';
import {failed, forbidden, loading} from './notices';

type State<T> = {is: 'loading'} | {is: 'there'; value: T} | {is: 'failed'; problem: Problem};

/**
 * Something that has to be asked for before it can be shown. What was there stays on screen while it is asked for anew;
 * an answer to an earlier question never replaces that to a later one.
 */
export class Loader<T> implements ReactiveController {
  private state: State<T> = {is: 'loading'};
  private asking = new AbortController();
  private busy = false;
  private again: () => void = () => {};

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.asking.abort();
  }

  /** Asks, and forgets what it asked before. */
  load(ask: (signal: AbortSignal) => Promise<T>): void {
    this.asking.abort();
    const asking = (this.asking = new AbortController());
    this.again = () => this.load(ask);
    this.busy = true;
    if (this.state.is === 'failed') this.state = {is: 'loading'};
    this.host.requestUpdate();
    ask(asking.signal).then(
      value => this.settle(asking, {is: 'there', value}),
      (fault: unknown) => {
        // What was given up is no fault.
        if (!asking.signal.aborted) this.settle(asking, {is: 'failed', problem: asProblem(fault)});
      },
    );
  }

  get value(): T | undefined {
    return this.state.is === 'there' ? this.state.value : undefined;
  }

  get isBusy(): boolean {
    return this.busy;
  }

  reload(): void {
    this.again();
  }

  /** The four states: what is there by `show`, the others by notices. `may` says in words who may see it. */
  view(show: (value: T) => TemplateResult, may = ''): TemplateResult {
    if (this.state.is === 'there') return show(this.state.value);
    if (this.state.is === 'loading') return loading();
    return this.state.problem.isForbidden ? forbidden(may) : failed(this.state.problem, () => this.reload());
  }

  private settle(asking: AbortController, state: State<T>): void {
    if (asking.signal.aborted) return;
    this.state = state;
    this.busy = false;
    this.host.requestUpdate();
  }
}

/** Whatever went wrong, as something that can be told. */
export function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  console.error(fault);
  return new Problem(500, t('parts:fault.title'), t('parts:fault.detail'));
}
