import {type TemplateResult, html, nothing} from 'lit';
import {type Code, codes} from '../codes/codes';
import {unitChoices} from '../codes/units';
import {send} from '../door/door';
import {faultAt} from '../door/faults';
import type {Problem} from '../door/problem';
import {t} from '../language/language';
import {describedBy, field, inputField, selectField} from '../parts/field';
import {asProblem} from '../parts/loader';
import {forbidden} from '../parts/notices';
import {Part} from '../parts/part';
import {go, linkTo} from '../shell/address';
import {type Alert, type Identifier, ownChannel} from './alert';
import {addresseesField, channelsField} from './audience-fields';
import {type Draft, bodyOf, identifierFault, identifiersOf, instantOf, isNeeded} from './draft';
import {refused} from './refused';

const LONGEST_DAYS = 366;
const POINTERS = ['/subject', '/reason', '/channels', '/addressees', '/validUntil', '/identifiers'];

/** Issues an alert. However often it is sent, there is one: a retry carries the key of the form. */
class AlertForm extends Part {
  static override properties = {
    draft: {state: true},
    units: {state: true},
    busy: {state: true},
    problem: {state: true},
  };
  declare draft: Draft;
  declare units: Code[];
  declare busy: boolean;
  declare problem: Problem | undefined;
  private key = crypto.randomUUID();

  constructor() {
    super();
    const own = ownChannel();
    this.units = [];
    this.draft = {subject: '', identifiers: {}, reason: '', channels: own ? [own] : [], addressees: [], validUntil: ''};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    unitChoices().then(
      units => (this.units = units),
      (fault: unknown) => (this.problem = asProblem(fault)),
    );
  }

  override render(): TemplateResult {
    const title = html`<p><a href=${linkTo(['alerts'])}>${t('alerts:back')}</a></p>
      <h1>${t('alerts:issue')}</h1>`;
    if (!ownChannel()) return html`${title}${forbidden(t('alerts:programme'))}`;
    return html`
      ${title}
      <form novalidate class="panel alert-form" @submit=${(event: Event) => void this.issue(event)}>
        <p>${t('alerts:form.intro')}</p>
        ${this.problem ? this.refusal(this.problem) : nothing}
        <div class="form">
          ${this.subjectField()} ${identifiersOf(this.draft.subject).map(name => this.identifier(name))}
        </div>
        ${this.draft.subject === 'CONSIGNMENT'
          ? html`<p class="hint">${t('alerts:form.consignmentHint')}</p>`
          : nothing}
        ${this.reasonField()}
        ${channelsField(this.draft.channels, faultAt(this.problem, '/channels'), channels => this.type({channels}))}
        ${addresseesField(this.draft.addressees, this.units, faultAt(this.problem, '/addressees'), addressees =>
          this.type({addressees}),
        )}
        <div class="form">${this.validity()}</div>
        <p><button type="submit" class="primary" ?disabled=${this.busy}>${t('alerts:issue')}</button></p>
      </form>
    `;
  }

  private subjectField(): TemplateResult {
    return selectField({
      id: 'alert-subject',
      label: t('alerts:subject'),
      required: true,
      none: t('alerts:choose'),
      value: this.draft.subject,
      choices: codes('alert-subjects'),
      hint: codes('alert-subjects').find(code => code.code === this.draft.subject)?.definition ?? '',
      fault: faultAt(this.problem, '/subject'),
      change: subject => this.type({subject}),
    });
  }

  private identifier(name: Identifier): TemplateResult {
    const whole = name === identifiersOf(this.draft.subject)[0] ? this.faultOfAll() : '';
    return inputField({
      id: `alert-${name}`,
      label: t(`alerts:identifiers.${name}`),
      required: isNeeded(this.draft.subject, name),
      hint: t(`alerts:form.${name}`),
      value: this.draft.identifiers[name] ?? '',
      fault: identifierFault(this.draft, name) || faultAt(this.problem, `/identifiers/${name}`) || whole,
      change: value => this.type({identifiers: {...this.draft.identifiers, [name]: value}}),
    });
  }

  /** That none is stated is no fault of one of them. */
  private faultOfAll(): string {
    return this.problem?.faults.find(fault => fault.pointer === '/identifiers')?.detail ?? '';
  }

  private reasonField(): TemplateResult {
    const of = {
      id: 'alert-reason',
      label: t('alerts:reason'),
      required: true,
      hint: t('alerts:form.reason'),
      fault: faultAt(this.problem, '/reason'),
    };
    return field(
      of,
      html`<textarea
        id=${of.id}
        rows="3"
        dir="auto"
        maxlength="1000"
        .value=${this.draft.reason}
        aria-describedby=${describedBy(of)}
        aria-invalid=${of.fault ? 'true' : nothing}
        @input=${(event: Event) => this.type({reason: (event.target as HTMLTextAreaElement).value})}
      ></textarea>`,
    );
  }

  private validity(): TemplateResult {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return inputField({
      id: 'alert-until',
      label: t('alerts:validUntil'),
      type: 'datetime-local',
      required: true,
      hint: this.draft.validUntil
        ? t('alerts:form.instant', {zone, instant: instantOf(this.draft.validUntil)})
        : t('alerts:form.until', {zone, days: LONGEST_DAYS}),
      value: this.draft.validUntil,
      fault: faultAt(this.problem, '/validUntil'),
      change: validUntil => this.type({validUntil}),
    });
  }

  private refusal(problem: Problem): TemplateResult {
    return html`${refused(problem, POINTERS)}
    ${problem.type.endsWith('/key-reused')
      ? html`<p>
          <button type="button" @click=${() => void this.sendAnother()}>${t('alerts:refused.another')}</button>
        </p>`
      : nothing}`;
  }

  private type(some: Partial<Draft>): void {
    this.draft = {...this.draft, ...some};
  }

  private async sendAnother(): Promise<void> {
    this.key = crypto.randomUUID();
    await this.send();
  }

  private async issue(event: Event): Promise<void> {
    event.preventDefault();
    if (this.hasOwnFault()) this.focusFault();
    else await this.send();
  }

  private async send(): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      const headers = {'Idempotency-Key': this.key};
      const {body} = await send<Alert>('/api/v1/alerts', {method: 'POST', headers, body: bodyOf(this.draft)});
      go(linkTo(['alerts', body.id]));
    } catch (fault) {
      this.problem = asProblem(fault);
      await this.updateComplete;
      this.focusFault();
    } finally {
      this.busy = false;
    }
  }

  private hasOwnFault(): boolean {
    return identifiersOf(this.draft.subject).some(name => identifierFault(this.draft, name));
  }

  private focusFault(): void {
    this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }
}

customElements.define('alert-form', AlertForm);
