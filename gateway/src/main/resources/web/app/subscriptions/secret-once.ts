import {type TemplateResult, html, nothing} from 'lit';
import {t} from '../language/language';
import {Part} from '../parts/part';

/** The secret that signs what is delivered, shown this once; kept nowhere but on the screen. */
class SecretOnce extends Part {
  static override properties = {secret: {attribute: false}, copied: {state: true}};
  /** Absent where the answer with it was lost on its way: it is not told again. */
  declare secret: string | undefined;
  declare copied: boolean;

  override render(): TemplateResult {
    return html`
      <section class="notice notice-warning" aria-labelledby="secret-title">
        <h2 id="secret-title">${t('subscriptions:secret.title')}</h2>
        ${this.secret === undefined
          ? html`<p>${t('subscriptions:secret.lost')}</p>`
          : html`
              <p>${t('subscriptions:secret.once')}</p>
              <p class="row">
                <code class="secret" dir="ltr" tabindex="0">${this.secret}</code>
                <button type="button" class="primary" @click=${() => void this.copy()}>
                  ${t('subscriptions:secret.copy')}
                </button>
              </p>
              <p role="status">${this.copied ? t('subscriptions:secret.copied') : nothing}</p>
              <p class="quiet">${t('subscriptions:secret.use')}</p>
            `}
      </section>
    `;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.secret ?? '');
    this.copied = true;
  }
}

customElements.define('secret-once', SecretOnce);
