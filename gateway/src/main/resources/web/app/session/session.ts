import {type Tokens, beginSignIn, completeSignIn, endSession, hasAsked, renew} from './sign-in';

/** Who signed in, as the token says; the services check it for themselves. */
export interface Caller {
  name: string;
  /** As the services name whoever did something. */
  subject: string;
  roles: string[];
  channel?: string;
  unit?: string;
}

/** A token is renewed while it still has this long to go. */
const EARLY_MS = 30_000;

// Tokens live in the memory of this page alone: what reads the browser's storage finds none, and a closed page has none.
let tokens: Tokens | undefined;
let caller: Caller | undefined;
let renewing: Promise<void> | undefined;

/** Says that somebody is signed in with this browser, and nothing about who: a new page then asks the provider at once. */
const SIGNED_IN = 'interdict.signed-in';
/** When this tab last signed in anew because a token was refused. */
const REFUSED = 'interdict.refused';
const SOON_MS = 60_000;

/** The page is left once: what else would leave it waits for what was first. */
let leaving: Promise<void> | undefined;

/** Whoever came back from the identity provider is signed in; answers whether somebody is. */
export async function startSession(): Promise<boolean> {
  // Sent back without a token, the page asks before it leaves again.
  const isBack = hasAsked();
  const came = await completeSignIn();
  if (came) take(came);
  else if (!isBack && localStorage.getItem(SIGNED_IN)) await token();
  // Signed out in another tab.
  addEventListener('storage', change => {
    if (change.key === SIGNED_IN && !change.newValue) location.reload();
  });
  return caller !== undefined;
}

export const whoIsIt = (): Caller | undefined => caller;

/** Has the caller one of these roles? */
export const hasRole = (...roles: string[]): boolean => roles.some(role => caller?.roles.includes(role) ?? false);

/** May the caller read records? The programme office reads figures alone. */
export const readsRecords = (): boolean =>
  hasRole('officer', 'steward') || (hasRole('analyst') && caller?.channel !== 'PROGRAMME');

/** Leaves for the identity provider and comes back to the view that is open now. */
export function signIn(): Promise<void> {
  leaving ??= beginSignIn(location.hash).catch((fault: unknown) => {
    leaving = undefined;
    throw fault;
  });
  return leaving;
}

/**
 * After a token was refused that has just been renewed: signs in anew. Not if that was just done: a provider whose tokens the
 * services refuse would be asked for ever.
 */
export async function signInAnew(): Promise<boolean> {
  if (Date.now() - Number(sessionStorage.getItem(REFUSED) ?? 0) < SOON_MS) return false;
  sessionStorage.setItem(REFUSED, String(Date.now()));
  await signIn();
  return true;
}

export async function signOut(): Promise<void> {
  const idToken = tokens?.idToken;
  tokens = undefined;
  caller = undefined;
  localStorage.removeItem(SIGNED_IN);
  leaving = endSession(idToken);
  await leaving;
}

/** A token that is good for the next request; without one the caller is sent to sign in. */
export async function token(): Promise<string> {
  if (tokens && tokens.expiresAt - Date.now() < EARLY_MS) await refresh();
  if (!tokens) {
    await signIn();
    return new Promise(() => {}); // the page is left now
  }
  return tokens.accessToken;
}

/** After a 401: the token is worth nothing, whatever its time says. */
export async function renewToken(): Promise<void> {
  await refresh();
}

async function refresh(): Promise<void> {
  renewing ??= (async () => {
    const renewed = tokens?.refreshToken ? await renew(tokens.refreshToken) : undefined;
    if (renewed) take(renewed);
    else tokens = undefined;
  })().finally(() => (renewing = undefined));
  await renewing;
}

function take(came: Tokens): void {
  tokens = came;
  localStorage.setItem(SIGNED_IN, 'yes');
  const claims = claimsOf(came.accessToken);
  caller = {
    name: String(claims['preferred_username'] ?? claims['sub'] ?? ''),
    subject: String(claims['sub'] ?? ''),
    roles: Array.isArray(claims['roles']) ? claims['roles'].map(String) : [],
    ...(claims['channel'] ? {channel: String(claims['channel'])} : {}),
    ...(claims['unit'] ? {unit: String(claims['unit'])} : {}),
  };
}

function claimsOf(accessToken: string): Record<string, unknown> {
  const payload = accessToken.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}
