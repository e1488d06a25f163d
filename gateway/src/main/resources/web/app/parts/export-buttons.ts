import {type TemplateResult, html, nothing} from 'lit';
import {type FileForm, download} from '../door/download';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {asProblem} from './loader';
import {failed} from './notices';
import {Part} from './part';

/** Buttons that save what a path answers as files. */
export class ExportButtons extends Part {
  static override properties = {
    path: {type: String},
    name: {type: String},
    forms: {attribute: false},
    busy: {state: true},
    problem: {state: true},
  };
  declare path: string;
  declare name: string;
  declare forms: FileForm[];
  declare busy: FileForm | undefined;
  declare problem: Problem | undefined;

  override render(): TemplateResult {
    return html`
      <div class="export" role="group" aria-label=${t('parts:export.title')}>
        ${this.forms.map(
          form =>
            html`<button type="button" ?disabled=${this.busy !== undefined} @click=${() => this.save(form)}>
              ${t(`parts:export.${form}`)}
            </button>`,
        )}
        ${this.busy ? html`<span role="status">${t('parts:export.busy')}</span>` : nothing}
      </div>
      ${this.problem ? failed(this.problem) : nothing}
    `;
  }

  private async save(form: FileForm): Promise<void> {
    this.busy = form;
    this.problem = undefined;
    await download(this.path, form, this.name).catch((fault: unknown) => (this.problem = asProblem(fault)));
    this.busy = undefined;
  }
}

customElements.define('export-buttons', ExportButtons);
