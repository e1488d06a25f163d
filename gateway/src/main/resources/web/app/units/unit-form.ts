import {type PropertyValues, type TemplateResult, html} from 'lit';
import {type Answer, send} from '../door/door';
import {t} from '../language/language';
import {carriedOver, patchOf} from '../parts/draft';
import {Loader} from '../parts/loader';
import {forbidden} from '../parts/notices';
import {Part} from '../parts/part';
import {Sending} from '../parts/sending';
import {textField} from '../parts/text-field';
import {hasRole} from '../session/session';
import {go, linkTo} from '../shell/address';
import {agencyFields} from './agency-fields';
import {UNITS, type Unit, pathOf} from './unit';
import {type UnitDraft, contentOf, draftOf} from './unit-draft';
import {unitFields} from './unit-fields';

/** Registers a unit, or amends the one with this code. */
class UnitForm extends Part {
  static override properties = {code: {type: String}, draft: {state: true}, reason: {state: true}};
  declare code: string;
  declare draft: UnitDraft;
  declare reason: string;
  private readonly unit = new Loader<Answer<Unit>>(this);
  private readonly sending = new Sending(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code')) return;
    this.draft = draftOf();
    this.reason = '';
    this.sending.forget();
    if (this.code && hasRole('registrar')) this.load(unit => draftOf(unit));
  }

  override render(): TemplateResult {
    const title = html`<h1>${this.code ? t('units:form.amend', {code: this.code}) : t('units:register')}</h1>`;
    if (!hasRole('registrar')) return html`${title}${forbidden(t('units:form.may'))}`;
    return html`${title}${this.code ? this.unit.view(() => this.form()) : this.form()}`;
  }

  private form(): TemplateResult {
    const change = (changed: Partial<UnitDraft>) => (this.draft = {...this.draft, ...changed});
    const fault = (pointer: string) => this.sending.fault(pointer);
    const form = {draft: this.draft, before: this.unit.value?.body, fault, change};
    return html`
      <form class="stack" novalidate @submit=${(event: Event) => void this.save(event)}>
        ${this.sending.notice(() => this.refresh())} ${unitFields(form)} ${agencyFields(form)}
        ${this.code
          ? textField({
              id: 'reason',
              label: t('parts:reason.title'),
              hint: t('parts:reason.hint'),
              value: this.reason,
              required: true,
              fault: this.sending.fault('/reason'),
              change: value => (this.reason = value),
            })
          : ''}
        <div class="row">
          <button type="submit" class="primary" ?disabled=${this.sending.isBusy}>
            ${this.code ? t('units:form.save') : t('units:form.register')}
          </button>
          <a class="button" href=${linkTo(this.code ? ['units', this.code] : ['units'])}>${t('parts:cancel')}</a>
        </div>
      </form>
    `;
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.sending.send(() => (this.code ? this.amend() : this.register()));
    if (saved) go(linkTo(['units', saved.body.code]));
    else this.querySelector('[role=alert]')?.scrollIntoView({block: 'center'});
  }

  private register(): Promise<Answer<Unit>> {
    return send<Unit>(UNITS, {method: 'POST', body: contentOf(this.draft)});
  }

  private amend(): Promise<Answer<Unit>> {
    const {body: before, etag} = this.unit.value!;
    const reason = this.reason.trim();
    const body = {...patchOf(contentOf(draftOf(before)), contentOf(this.draft)), ...(reason ? {reason} : {})};
    return send<Unit>(pathOf(this.code), {method: 'PATCH', body, headers: {'If-Match': etag}});
  }

  /** Somebody else was faster: what they changed, with what was typed here over it. */
  private refresh(): void {
    const before = draftOf(this.unit.value?.body);
    this.load(now => carriedOver(this.draft, before, draftOf(now)));
    this.sending.forget();
  }

  private load(draft: (unit: Unit) => UnitDraft): void {
    this.unit.load(async signal => {
      const answer = await send<Unit>(pathOf(this.code), {signal});
      this.draft = draft(answer.body);
      return answer;
    });
  }
}

customElements.define('unit-form', UnitForm);
