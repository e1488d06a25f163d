import {type TemplateResult, html} from 'lit';
import {t} from '../language/language';
import {Part} from './part';

/** The request that a view is made from, to be copied; it needs the reader's own token. */
export class RequestBox extends Part {
  static override properties = {path: {type: String}, copied: {state: true}};
  declare path: string;
  declare copied: boolean;

  override render(): TemplateResult {
    return html`
      <details class="request">
        <summary>${t('parts:request.show')}</summary>
        <div class="request-line">
          <code tabindex="0">GET ${this.address}</code>
          <button type="button" @click=${() => this.copy()}>${t('parts:request.copy')}</button>
        </div>
        <p class="quiet" role="status">${this.copied ? t('parts:request.copied') : t('parts:request.token')}</p>
      </details>
    `;
  }

  private get address(): string {
    return location.origin + this.path;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.address);
    this.copied = true;
  }
}

customElements.define('request-box', RequestBox);
