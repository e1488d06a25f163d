import {type TemplateResult, html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {needCodes} from '../codes/codes';
import {LANGUAGES, type Language, addTexts, language, speak, startLanguage, t} from '../language/language';
import {asProblem} from '../parts/loader';
import {failed, forbidden, loading} from '../parts/notices';
import {Part} from '../parts/part';
import {signIn, signOut, startSession, whoIsIt} from '../session/session';
import {type Place, placeOf} from './address';
import {type Theme, THEMES, startTheme, theme, wear} from './theme';
import {type View, VIEWS} from './views';
import type {Problem} from '../door/problem';

/** The frame of every page: who is signed in, the languages, the navigation, and the view that the address names. */
class AppShell extends Part {
  static override properties = {place: {state: true}, drawn: {state: true}, problem: {state: true}, isOpen: {state: true}};
  declare place: Place;
  /** What is shown now; it stays until the next view can be drawn. */
  declare drawn: {view: View; language: Language} | undefined;
  declare problem: Problem | undefined;
  declare isOpen: boolean;
  private isStarted = false;
  /** Whether it is not known yet who is there. */
  private isAsking = true;

  override connectedCallback(): void {
    super.connectedCallback();
    this.place = placeOf(location.hash);
    void this.start().catch((fault: unknown) => (this.problem = asProblem(fault)));
  }

  private async start(): Promise<void> {
    startTheme();
    // A page that the browser kept whole would show what was there before somebody signed out.
    addEventListener('pageshow', event => event.persisted && location.reload());
    await startLanguage();
    this.isStarted = true;
    this.requestUpdate();
    await startSession().finally(() => (this.isAsking = false));
    // Whoever has just signed in begins at the top of the page, as after any load of it.
    this.place = placeOf(location.hash);
    addEventListener('hashchange', () => this.follow());
    this.follow();
  }

  private follow(): void {
    const before = this.place.path.join('/');
    this.place = placeOf(location.hash);
    this.isOpen = false;
    if (whoIsIt()) void this.open(before);
    else this.requestUpdate();
  }

  private get view(): View | undefined {
    const mine = VIEWS.filter(view => view.may());
    return this.place.path.length ? VIEWS.find(view => view.name === this.place.path[0]) : mine[0];
  }

  private async open(before?: string): Promise<void> {
    const view = this.view;
    this.problem = undefined;
    document.title = view ? `${t(`shell:views.${view.name}`)} · Interdict` : 'Interdict';
    if (!view?.may()) return this.requestUpdate();
    try {
      await Promise.all([view.load(), addTexts(view.name), needCodes(...view.lists)]);
      if (view !== this.view) return;
      this.drawn = {view, language: language()};
      await this.updateComplete;
      if (before !== undefined && before !== this.place.path.join('/')) {
        this.querySelector<HTMLElement>('main')?.focus({preventScroll: true});
        scrollTo(0, 0);
      }
    } catch (fault) {
      this.problem = asProblem(fault);
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isStarted) return this.problem ? html`<main>${failed(this.problem)}</main>` : nothing;
    const caller = whoIsIt();
    return html`
      <a class="skip" href="#main" @click=${(event: Event) => this.skip(event)}>${t('shell:skip')}</a>
      <header class="bar">
        <a class="brand" href="#/">Interdict</a>
        ${caller
          ? html`<button
              type="button"
              class="menu-button"
              aria-expanded=${this.isOpen ? 'true' : 'false'}
              aria-controls="navigation"
              @click=${() => (this.isOpen = !this.isOpen)}
            >
              ${t('shell:menu')}
            </button>`
          : nothing}
        <div class="bar-end">
          ${this.choices('language', t('shell:language'), LANGUAGES, language(), value => void this.speak(value as Language))}
          ${this.choices(
            'theme',
            t('shell:theme.title'),
            Object.fromEntries(THEMES.map(name => [name, t(`shell:theme.${name}`)])),
            theme(),
            value => this.wear(value as Theme),
          )}
          ${caller
            ? html`<span class="caller" title=${caller.roles.join(', ')}>${caller.name}</span>
                <button type="button" @click=${() => void signOut()}>${t('shell:signOut')}</button>`
            : nothing}
        </div>
      </header>
      ${caller ? this.navigation() : nothing}
      <main id="main" tabindex="-1">
        ${caller ? this.body() : this.isAsking ? loading() : this.welcome()}
      </main>
      <footer>
        <p>${t('shell:disclaimer')}</p>
        <p><a href="/docs">${t('shell:api')}</a></p>
      </footer>
    `;
  }

  private navigation(): TemplateResult {
    const current = this.view?.name;
    return html`
      <nav id="navigation" class=${this.isOpen ? 'navigation open' : 'navigation'} aria-label=${t('shell:navigation')}>
        <ul>
          ${VIEWS.filter(view => view.may()).map(
            view => html`<li>
              <a href="#/${view.name}" aria-current=${view.name === current ? 'page' : nothing}>
                ${t(`shell:views.${view.name}`)}
              </a>
            </li>`,
          )}
        </ul>
      </nav>
    `;
  }

  private body(): TemplateResult {
    const view = this.view;
    if (!whoIsIt()?.roles.length) return html`<h1>Interdict</h1>${forbidden(t('shell:noRole'))}`;
    // Nothing here is for this role, and nothing was asked for.
    if (!view && this.place.path.length === 0) return html`<h1>Interdict</h1>${forbidden()}`;
    if (!view) return html`<h1>${t('shell:nowhere.title')}</h1><p><a href="#/">${t('shell:nowhere.back')}</a></p>`;
    const title = html`<h1>${t(`shell:views.${view.name}`)}</h1>`;
    if (!view.may()) return html`${title}${forbidden(t(`shell:may.${view.name}`))}`;
    if (this.problem) return html`${title}${failed(this.problem, () => void this.open())}`;
    if (this.drawn?.view !== view) return html`${title}${loading()}`;
    // Another language makes the whole view anew: what the services worded is asked for again too.
    return html`${keyed(this.drawn.language, view.draw(this.place))}`;
  }

  private welcome(): TemplateResult {
    return html`
      <section class="welcome">
        <h1>Interdict</h1>
        <p>${t('shell:welcome')}</p>
        ${this.problem ? failed(this.problem) : nothing}
        <button type="button" class="primary" @click=${() => void this.enter()}>${t('shell:signIn')}</button>
      </section>
    `;
  }

  private choices(
    name: string,
    title: string,
    all: Record<string, string>,
    chosen: string,
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<select
      name=${name}
      aria-label=${title}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${Object.entries(all).map(
        ([value, label]) =>
          html`<option value=${value} ?selected=${value === chosen} lang=${name === 'language' ? value : nothing}>
            ${label}
          </option>`,
      )}
    </select>`;
  }

  private async enter(): Promise<void> {
    await signIn().catch((fault: unknown) => (this.problem = asProblem(fault)));
  }

  private async speak(to: Language): Promise<void> {
    await speak(to);
    if (whoIsIt()) await this.open();
    this.requestUpdate();
  }

  private wear(chosen: Theme): void {
    wear(chosen);
    this.requestUpdate();
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  }
}

customElements.define('app-shell', AppShell);
