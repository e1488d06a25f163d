import {type ReactiveController, type ReactiveControllerHost, type TemplateResult, html, nothing} from 'lit';
import {t} from '../language/language';

/** Whether the browser has a network, for parts that have to say so. */
export class Online implements ReactiveController {
  private readonly tell = () => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.tell);
    addEventListener('offline', this.tell);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.tell);
    removeEventListener('offline', this.tell);
  }

  get is(): boolean {
    return navigator.onLine;
  }

  /** The banner that says that there is none; its place is always there, so that the change is read out. */
  banner(detail: string): TemplateResult {
    return html`<div role="status">
      ${this.is
        ? nothing
        : html`<div class="notice notice-offline">
            <p class="notice-title">${t('records:offline.title')}</p>
            <p>${detail}</p>
          </div>`}
    </div>`;
  }
}
