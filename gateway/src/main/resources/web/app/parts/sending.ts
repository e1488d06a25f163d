import {type ReactiveControllerHost, type TemplateResult, html, nothing} from 'lit';
import {faultAt} from '../door/faults';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {asProblem} from './loader';
import {failed} from './notices';

/** What a form sends: once at a time; a refusal is told, each of its faults at its field. */
export class Sending {
  isBusy = false;
  problem: Problem | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** What came, or nothing where it was refused. */
  async send<T>(what: () => Promise<T>): Promise<T | undefined> {
    if (this.isBusy) return undefined;
    this.tell(true);
    try {
      const came = await what();
      this.tell(false);
      return came;
    } catch (fault) {
      this.tell(false, asProblem(fault));
      return undefined;
    }
  }

  /** What is wrong with the member at this JSON Pointer. */
  fault(pointer: string): string {
    return faultAt(this.problem, pointer);
  }

  forget(): void {
    this.tell(false);
  }

  /** The refusal in words; where somebody else was faster, with a way to go on. */
  notice(load?: () => void): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    if (this.problem.status !== 412 || !load) return failed(this.problem);
    return html`
      <div class="notice notice-failed" role="alert">
        <p class="notice-title">${t('parts:stale.title')}</p>
        <p>${t('parts:stale.detail')}</p>
        <button type="button" @click=${load}>${t('parts:stale.load')}</button>
      </div>
    `;
  }

  private tell(isBusy: boolean, problem?: Problem): void {
    this.isBusy = isBusy;
    this.problem = problem;
    this.host.requestUpdate();
  }
}
