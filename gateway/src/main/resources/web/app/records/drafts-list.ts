import {type TemplateResult, html, nothing} from 'lit';
import {moment} from '../language/format';
import {t} from '../language/language';
import {Part} from '../parts/part';
import {linkTo} from '../shell/address';
import {type Draft, drafts, dropDraft} from './draft';
import {label} from '../codes/codes';

/** The reports that the caller began in this browser and that are not recorded yet. */
export class DraftsList extends Part {
  override render(): TemplateResult | typeof nothing {
    const all = drafts();
    if (all.length === 0) return nothing;
    return html`
      <section class="panel" aria-labelledby="drafts-title">
        <h2 id="drafts-title">${t('records:drafts.title')}</h2>
        <p class="hint">${t('records:drafts.hint')}</p>
        <ul class="bare drafts">
          ${all.map(draft => html`<li class="row">${this.line(draft)}</li>`)}
        </ul>
      </section>
    `;
  }

  private line(draft: Draft): TemplateResult {
    const goods = label('commodities', draft.entry.items[0]?.commodity);
    const name = draft.entry.reference || t('records:drafts.unnamed');
    return html`
      <span>
        <strong><bdi>${name}</bdi></strong> ${goods ? html`· ${goods}` : nothing}
        <span class="quiet">${t('records:drafts.at', {at: moment(draft.at)})}</span>
      </span>
      <a href=${linkTo(['records', 'new'], {draft: draft.id})} aria-label=${`${t('records:drafts.continue')}: ${name}`}
        >${t('records:drafts.continue')}</a
      >
      <button
        type="button"
        class="plain"
        aria-label=${`${t('records:drafts.discard')}: ${name}`}
        @click=${() => this.discard(draft)}
      >
        ${t('records:drafts.discard')}
      </button>
    `;
  }

  private discard(draft: Draft): void {
    if (!confirm(t('records:drafts.sure'))) return;
    dropDraft(draft.id);
    this.requestUpdate();
  }
}

customElements.define('drafts-list', DraftsList);
