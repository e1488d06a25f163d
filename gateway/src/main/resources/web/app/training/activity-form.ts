import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
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
import type {Unit} from '../units/unit';
import {ACTIVITIES, type Activity, pathOf} from './activity';
import {type ActivityDraft, contentOf, draftOf} from './activity-draft';
import {activityFields} from './activity-fields';
import {attendanceFields} from './attendance-fields';

/** Plans or records an activity, or amends the one with this reference. */
class ActivityForm extends Part {
  static override properties = {
    reference: {type: String},
    units: {attribute: false},
    draft: {state: true},
    reason: {state: true},
  };
  declare reference: string;
  declare units: Unit[];
  declare draft: ActivityDraft;
  declare reason: string;
  private readonly activity = new Loader<Answer<Activity>>(this);
  private readonly sending = new Sending(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('reference')) return;
    this.draft = draftOf();
    this.reason = '';
    this.sending.forget();
    if (this.reference && hasRole('trainer')) this.load(activity => draftOf(activity));
  }

  override render(): TemplateResult {
    const {reference} = this;
    const title = html`<h1>${reference ? t('training:form.amend', {reference}) : t('training:page.new')}</h1>`;
    if (!hasRole('trainer')) return html`${title}${forbidden(t('training:form.may'))}`;
    return html`${title}${reference ? this.activity.view(() => this.form()) : this.form()}`;
  }

  private form(): TemplateResult {
    const entry = {
      draft: this.draft,
      units: this.units,
      isNew: !this.reference,
      sending: this.sending,
      change: (changed: Partial<ActivityDraft>) => (this.draft = {...this.draft, ...changed}),
    };
    return html`
      <form class="stack" novalidate @submit=${(event: Event) => void this.save(event)}>
        ${this.sending.notice(() => this.refresh())} ${activityFields(entry)}
        ${this.draft.status === 'HELD' ? attendanceFields(entry) : nothing}
        ${this.reference
          ? textField({
              id: 'reason',
              label: t('parts:reason.title'),
              hint: t('parts:reason.hint'),
              value: this.reason,
              required: true,
              fault: this.sending.fault('/reason'),
              change: value => (this.reason = value),
            })
          : nothing}
        <div class="row">
          <button type="submit" class="primary" ?disabled=${this.sending.isBusy}>${t('training:form.save')}</button>
          <a class="button" href=${linkTo(this.reference ? ['training', 'activities', this.reference] : ['training'])}>
            ${t('parts:cancel')}
          </a>
        </div>
      </form>
    `;
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.sending.send(() => (this.reference ? this.amend() : this.record()));
    if (saved) go(linkTo(['training', 'activities', saved.body.reference]));
    else this.querySelector('[role=alert]')?.scrollIntoView({block: 'center'});
  }

  private record(): Promise<Answer<Activity>> {
    return send<Activity>(ACTIVITIES, {method: 'POST', body: contentOf(this.draft)});
  }

  private amend(): Promise<Answer<Activity>> {
    const {body: before, etag} = this.activity.value!;
    const reason = this.reason.trim();
    const body = {...patchOf(contentOf(draftOf(before)), contentOf(this.draft)), ...(reason ? {reason} : {})};
    return send<Activity>(pathOf(this.reference), {method: 'PATCH', body, headers: {'If-Match': etag}});
  }

  /** Somebody else was faster: what they changed, with what was typed here over it. */
  private refresh(): void {
    const before = draftOf(this.activity.value?.body);
    this.load(now => carriedOver(this.draft, before, draftOf(now)));
    this.sending.forget();
  }

  private load(draft: (activity: Activity) => ActivityDraft): void {
    this.activity.load(async signal => {
      const answer = await send<Activity>(pathOf(this.reference), {signal});
      this.draft = draft(answer.body);
      return answer;
    });
  }
}

customElements.define('activity-form', ActivityForm);
