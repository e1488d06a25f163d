import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {Part} from '../parts/part';
import {type Entry, emptyItem, emptyPerson} from './entry';
import type {Sheet} from './fields';
import {sections} from './form-sections';
import {memberAt} from './member';
import {at, controlOf, pointerOf, put, reveal} from './pointers';
import {type Faults, faultsOf} from './rules';
import {tidy} from './tidy';

/**
 * The form of a report, for a new one and for an amendment. It writes into `entry` and tells `edit`; whoever shows it
 * asks `check` before it sends, and has it `tell` what the services refused.
 */
export class SeizureForm extends Part implements Sheet {
  static override properties = {
    entry: {attribute: false},
    isAmendment: {attribute: false},
    faults: {state: true},
    summary: {state: true},
  };
  declare entry: Entry;
  declare isAmendment: boolean;
  declare faults: Faults;
  /** Everything that kept the report from being sent, until the next attempt. */
  declare summary: Faults | undefined;
  private refused: Faults = new Map();
  private readonly left = new Set<string>();
  private isPressed = false;

  constructor() {
    super();
    this.faults = new Map();
    this.addEventListener('focusout', event => this.leave(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pointerdown', this.press, {capture: true});
    addEventListener('pointerup', this.release);
    addEventListener('pointercancel', this.release);
  }

  override disconnectedCallback(): void {
    removeEventListener('pointerdown', this.press, {capture: true});
    removeEventListener('pointerup', this.release);
    removeEventListener('pointercancel', this.release);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('entry') && changed.get('entry')) this.forget('');
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('entry')) return;
    // What is filled in already is seen at once; after that, parts are folded as the reader folds them.
    for (const part of this.querySelectorAll<HTMLDetailsElement>('details[data-filled]')) part.open = true;
  }

  override render(): TemplateResult {
    return html`
      <form novalidate @submit=${(event: Event) => event.preventDefault()}>
        ${this.summary?.size ? this.faultList(this.summary) : nothing}
        ${sections(this, this.isAmendment, {
          add: list => this.add(list),
          remove: (list, index) => this.takeOut(list, index),
        })}
      </form>
    `;
  }

  /** Judges everything, shows what is wrong, and leads to the first of it; true where nothing is. */
  check(): boolean {
    this.refused = new Map();
    const faults = this.faultsNow();
    for (const pointer of faults.keys()) this.left.add(pointer);
    this.show(faults);
    return faults.size === 0;
  }

  /** Shows the faults that the services found, at the controls that they name. */
  tell(problem: Problem): void {
    this.refused = new Map();
    for (const {pointer, detail} of problem.faults) {
      const before = this.refused.get(pointer);
      this.refused.set(pointer, before ? `${before} ${detail}` : detail);
    }
    this.show(this.refused);
  }

  enter(pointer: string, value: unknown): void {
    put(this.entry, pointer, value);
    for (const refused of this.refused.keys()) if (refused.startsWith(pointer)) this.refused.delete(refused);
    // A fault goes as soon as it is mended, and comes when the field is left.
    if (this.faults.has(pointer) && !this.faultsNow().has(pointer)) this.judge();
    this.requestUpdate();
    this.dispatchEvent(new Event('edit'));
  }

  choose(pointer: string, value: unknown): void {
    this.enter(pointer, value);
    this.left.add(pointer);
    this.judge();
  }

  private faultsNow(): Faults {
    return faultsOf(this.entry, this.isAmendment, Date.now());
  }

  private leave(event: FocusEvent): void {
    const control = event.target as HTMLInputElement;
    const pointer = pointerOf(control.id);
    if (!pointer) return;
    const value = at(this.entry, pointer);
    if (typeof value === 'string' && tidy(pointer, value) !== value) this.enter(pointer, tidy(pointer, value));
    this.left.add(pointer);
    // While a button is being pressed nothing may move, or the press would miss it.
    if (!this.isPressed) this.judge();
  }

  private readonly press = (): void => {
    this.isPressed = true;
  };

  private readonly release = (): void => {
    this.isPressed = false;
    setTimeout(() => this.judge());
  };

  private judge(): void {
    const shown: Faults = new Map([...this.faultsNow()].filter(([pointer]) => this.left.has(pointer)));
    for (const [pointer, detail] of this.refused) shown.set(this.nearest(pointer), detail);
    this.faults = shown;
  }

  private show(faults: Faults): void {
    this.summary = faults;
    this.judge();
    void this.updateComplete.then(() => {
      const controls = [...faults.keys()].flatMap(pointer => controlOf(this, pointer) ?? []);
      const first = controls.sort((one, other) =>
        one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )[0];
      if (first) reveal(first);
      else if (faults.size) this.querySelector<HTMLElement>('.faults')?.focus();
    });
  }

  /** The member whose control shows a fault; the member itself where none does. */
  private nearest(pointer: string): string {
    return pointerOf(controlOf(this, pointer)?.id ?? '') ?? pointer;
  }

  private faultList(faults: Faults): TemplateResult {
    return html`
      <div class="notice notice-failed faults" role="alert" tabindex="-1">
        <p class="notice-title">${t('records:form.faults', {count: faults.size})}</p>
        <ul>
          ${[...faults].map(([pointer, detail]) => {
            const control = controlOf(this, pointer);
            return html`<li>
              ${control
                ? html`<a href=${location.hash} @click=${(event: Event) => (event.preventDefault(), reveal(control))}
                    >${memberAt(pointer)}</a
                  >`
                : html`<strong>${memberAt(pointer)}</strong>`}:
              ${detail}
            </li>`;
          })}
        </ul>
      </div>
    `;
  }

  private add(list: 'items' | 'persons'): void {
    const index = this.entry[list].length;
    if (list === 'items') this.entry.items.push(emptyItem());
    else this.entry.persons.push(emptyPerson());
    this.edited();
    void this.updateComplete.then(() => {
      const first = controlOf(this, `/${list}/${index}`);
      if (first) reveal(first);
    });
  }

  private takeOut(list: 'items' | 'persons', index: number): void {
    this.entry[list].splice(index, 1);
    this.forget(`/${list}/`);
    this.edited();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`.add-${list}`)?.focus());
  }

  /** What was said of members whose places have changed is said of others now. */
  private forget(beginning: string): void {
    for (const pointer of this.left) if (pointer.startsWith(beginning)) this.left.delete(pointer);
    for (const pointer of this.refused.keys()) if (pointer.startsWith(beginning)) this.refused.delete(pointer);
    this.summary = undefined;
    this.judge();
  }

  private edited(): void {
    this.requestUpdate();
    this.dispatchEvent(new Event('edit'));
  }
}

customElements.define('seizure-form', SeizureForm);
