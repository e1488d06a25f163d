/** A link between two stations; an end that is not known is null. */
export interface FlowLink {
  source: string | null;
  target: string | null;
  value: number;
}

/** A link between two columns of a picture: 0 those that only send, 1 those that pass on, 2 those that receive. */
export interface StagedLink extends FlowLink {
  from: number;
  to: number;
}

/**
 * Gives the ends of links their columns, always from an earlier to a later one: countries send to each other both ways,
 * and a picture of flows can have no circles. What is not known is never thought to pass anything on.
 */
export function staged(links: readonly FlowLink[]): StagedLink[] {
  const senders = new Set(links.map(link => link.source));
  const receivers = new Set(links.map(link => link.target));
  const passesOn = (code: string | null) => code !== null && senders.has(code) && receivers.has(code);
  return links.map(link => {
    const from = passesOn(link.source) ? 1 : 0;
    return {...link, from, to: from === 0 && passesOn(link.target) ? 1 : 2};
  });
}
