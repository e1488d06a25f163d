/** What the identity provider gave. */
export interface Tokens {
  accessToken: string;
  refreshToken?: string;
  idToken?: string;
  expiresAt: number;
}

interface Provider {
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
}

/** What has to be remembered while the page is away at the identity provider. */
interface Errand {
  state: string;
  verifier: string;
  hash: string;
}

const ERRAND = 'interdict.sign-in';
const setting = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';
const here = () => `${location.origin}/`;

/** OpenID Connect by code flow with PKCE (RFC 7636): this page can keep no secret, so it proves that it is the one that asked. */
export async function beginSignIn(hash: string): Promise<void> {
  const errand: Errand = {state: random(), verifier: random(), hash};
  sessionStorage.setItem(ERRAND, JSON.stringify(errand));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(errand.verifier));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: setting('client'),
    redirect_uri: here(),
    scope: 'openid',
    state: errand.state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ui_locales: document.documentElement.lang,
  });
  location.assign(`${(await provider()).authorization_endpoint}?${query}`);
}

/** Has this page left to sign somebody in, and not been answered since? */
export const hasAsked = (): boolean => sessionStorage.getItem(ERRAND) !== null;

/** Takes the tokens, where the address says that the page has just come back, and restores the view that was left. */
export async function completeSignIn(): Promise<Tokens | undefined> {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return undefined;
  const errand = JSON.parse(sessionStorage.getItem(ERRAND) ?? 'null') as Errand | null;
  sessionStorage.removeItem(ERRAND);
  history.replaceState(null, '', `/${errand?.hash ?? ''}`);
  const code = answer.get('code');
  // An answer to a question that this page did not ask is nobody's.
  if (!errand || !code || answer.get('state') !== errand.state) return undefined;
  return ask({grant_type: 'authorization_code', code, redirect_uri: here(), code_verifier: errand.verifier});
}

export const renew = (refreshToken: string): Promise<Tokens | undefined> =>
  ask({grant_type: 'refresh_token', refresh_token: refreshToken});

/** Ends the session at the identity provider too, so that the next person at this screen is asked who it is. */
export async function endSession(idToken: string | undefined): Promise<void> {
  const query = new URLSearchParams({client_id: setting('client'), post_logout_redirect_uri: here()});
  if (idToken) query.set('id_token_hint', idToken);
  location.assign(`${(await provider()).end_session_endpoint ?? here()}?${query}`);
}

async function ask(grant: Record<string, string>): Promise<Tokens | undefined> {
  const answer = await fetch((await provider()).token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({client_id: setting('client'), ...grant}),
  });
  // Refused: the session is over. Anything else is a fault that may pass.
  if (answer.status === 400 || answer.status === 401) return undefined;
  if (!answer.ok) throw new Error(`the identity provider answers ${answer.status}`);
  const given = (await answer.json()) as Record<string, string | number | undefined>;
  return {
    accessToken: String(given['access_token']),
    ...(given['refresh_token'] ? {refreshToken: String(given['refresh_token'])} : {}),
    ...(given['id_token'] ? {idToken: String(given['id_token'])} : {}),
    expiresAt: Date.now() + Number(given['expires_in']) * 1000,
  };
}

let known: Promise<Provider> | undefined;

function provider(): Promise<Provider> {
  known ??= fetch(`${setting('issuer')}/.well-known/openid-configuration`).then(answer => {
    if (!answer.ok) throw new Error(`the identity provider answers ${answer.status}`);
    return answer.json() as Promise<Provider>;
  });
  known.catch(() => (known = undefined));
  return known;
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
