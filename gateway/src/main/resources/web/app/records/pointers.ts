/** JSON Pointers (RFC 6901) of a report, and the controls that they name. No member has a slash, tilde or dash. */

type Tree = Record<string, unknown>;

const steps = (pointer: string) => pointer.split('/').slice(1);

/** What a pointer names; undefined where it leads nowhere. */
export const at = (tree: object, pointer: string): unknown =>
  steps(pointer).reduce<unknown>((value, step) => (value as Tree | undefined)?.[step], tree);

/** Puts a value where a pointer names it. */
export function put(tree: object, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/');
  (at(tree, pointer.slice(0, cut)) as Tree)[pointer.slice(cut + 1)] = value;
}

/** The id of the control of a member. */
export const idOf = (pointer: string): string => `entry${pointer.replaceAll('/', '-')}`;

/** The member whose control has this id; undefined where it is none of ours. */
export const pointerOf = (id: string): string | undefined =>
  id.startsWith('entry-') ? id.slice('entry'.length).replaceAll('-', '/') : undefined;

/**
 * The control that a fault is told at: that of the member, of what holds the member (the list of a code), or the first
 * one in it (the quantity that is missing).
 */
export function controlOf(form: Element, pointer: string): HTMLElement | undefined {
  const inside = form.querySelector<HTMLElement>(`[id^="${CSS.escape(`${idOf(pointer)}-`)}"]`);
  for (let rest = pointer; rest; rest = rest.slice(0, rest.lastIndexOf('/'))) {
    const control = form.querySelector<HTMLElement>(`#${CSS.escape(idOf(rest))}`);
    if (control) return control;
    if (rest === pointer && inside) return inside;
  }
  return undefined;
}

/** Shows a control, unfolding what it is folded into, and puts the focus there. */
export function reveal(control: HTMLElement): void {
  for (let box = control.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
  control.focus();
  control.scrollIntoView({block: 'center'});
}
