import {type TemplateResult, html, nothing} from 'lit';
import {type Code, codes} from '../codes/codes';
import {unitChoices} from '../codes/units';
import {send} from '../door/door';
import {faultAt} from '../door/faults';
import {t} from '../language/language';
import type {CodePicker} from '../parts/code-picker';
import {inputField} from '../parts/field';
import {Part} from '../parts/part';
import {Sending} from '../parts/sending';
import {linkTo} from '../shell/address';
import {eventTypeFields} from './event-type-fields';
import {FILTERS, FILTER_NAMES, type Filter, type FilterName, type Subscription} from './subscription';
import '../parts/code-picker';
import './secret-once';

/** Asks for events to be delivered to an address, from now on. */
class SubscriptionForm extends Part {
  static override properties = {
    name: {state: true},
    url: {state: true},
    eventTypes: {state: true},
    filter: {state: true},
    units: {state: true},
    opened: {state: true},
  };
  declare name: string;
  declare url: string;
  declare eventTypes: string[];
  declare filter: Filter;
  declare units: Code[];
  declare opened: Subscription | undefined;
  private readonly sending = new Sending(this);
  /** However often the form is sent, there is one subscription. */
  private readonly key = crypto.randomUUID();

  constructor() {
    super();
    this.name = this.url = '';
    this.eventTypes = [];
    this.filter = {};
    this.units = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    unitChoices({national: true}).then(
      units => (this.units = units),
      () => {},
    );
  }

  override render(): TemplateResult {
    return html`
      <p><a href=${linkTo(['subscriptions'])}>${t('subscriptions:back')}</a></p>
      <h1>${t('subscriptions:open')}</h1>
      ${this.opened ? this.told(this.opened) : this.form()}
    `;
  }

  private told(opened: Subscription): TemplateResult {
    return html`
      <p class="notice notice-done" role="status">${t('subscriptions:opened', {name: opened.name})}</p>
      <secret-once .secret=${opened.secret}></secret-once>
      <p><a class="button" href=${linkTo(['subscriptions', opened.id])}>${t('subscriptions:toIt')}</a></p>
    `;
  }

  private form(): TemplateResult {
    return html`
      <form novalidate class="panel subscription-form" @submit=${(event: Event) => void this.send(event)}>
        ${this.sending.notice()}
        <div class="form">
          ${inputField({
            id: 'subscription-name',
            label: t('subscriptions:name'),
            required: true,
            maxlength: 100,
            value: this.name,
            fault: this.fault('/name'),
            change: value => (this.name = value),
          })}
          ${inputField({
            id: 'subscription-url',
            label: t('subscriptions:url'),
            type: 'url',
            inputmode: 'url',
            required: true,
            maxlength: 2000,
            hint: t('subscriptions:urlHint'),
            value: this.url,
            fault: this.fault('/delivery'),
            change: value => (this.url = value),
          })}
        </div>
        ${eventTypeFields(this.eventTypes, this.fault('/eventTypes'), chosen => (this.eventTypes = chosen))}
        <fieldset class="subscription-filter">
          <legend>${t('subscriptions:filter.title')}</legend>
          <p class="hint">${t('subscriptions:filter.hint')}</p>
          <div class="row">${FILTER_NAMES.map(name => this.picker(name))}</div>
          ${this.fault('/filter') ? html`<p class="fault">${this.fault('/filter')}</p>` : nothing}
        </fieldset>
        <p>
          <button type="submit" class="primary" ?disabled=${this.sending.isBusy}>${t('subscriptions:open')}</button>
        </p>
      </form>
    `;
  }

  private picker(name: FilterName): TemplateResult {
    const list = FILTERS[name];
    return html`<code-picker
      .legend=${t(`subscriptions:filter.${name}`)}
      .choices=${list ? codes(list) : this.units}
      .value=${this.filter[name] ?? []}
      @change=${(event: Event) => (this.filter = {...this.filter, [name]: (event.target as CodePicker).value})}
    ></code-picker>`;
  }

  private fault(pointer: string): string {
    return faultAt(this.sending.problem, pointer);
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const headers = {'Idempotency-Key': this.key};
    const asking = {method: 'POST' as const, headers, body: this.body()};
    const came = await this.sending.send(() => send<Subscription>('/api/v1/subscriptions', asking));
    if (came) this.opened = came.body;
    await this.updateComplete;
    this.querySelector<HTMLElement>(came ? '.secret' : '[aria-invalid=true]')?.focus();
  }

  /** What is not filled in is left out. */
  private body(): object {
    const lists = Object.entries(this.filter).filter(([, chosen]) => chosen.length);
    return {
      ...(this.name.trim() ? {name: this.name.trim()} : {}),
      ...(this.eventTypes.length ? {eventTypes: this.eventTypes} : {}),
      ...(lists.length ? {filter: Object.fromEntries(lists)} : {}),
      delivery: {kind: 'WEBHOOK', ...(this.url.trim() ? {url: this.url.trim()} : {})},
    };
  }
}

customElements.define('subscription-form', SubscriptionForm);
