import {type TemplateResult, html} from 'lit';
import {type Code, codes} from '../codes/codes';
import {t} from '../language/language';
import {type CodePicker} from '../parts/code-picker';
import {inputField} from '../parts/field';
import {Part} from '../parts/part';
import {become, linkTo} from '../shell/address';
import '../parts/code-picker';

/** What the list of alerts can be narrowed by, in the words of the API. */
export const FILTERS = [
  'subject',
  'status',
  'channel',
  'unit',
  'containerNumber',
  'vesselImo',
  'flightNumber',
] as const;
type Filter = (typeof FILTERS)[number];

const TYPED: Filter[] = ['containerNumber', 'vesselImo', 'flightNumber'];

/** The filters of the list; what is chosen goes into the address, what is typed when the form is sent. */
class AlertFilters extends Part {
  static override properties = {query: {attribute: false}, units: {attribute: false}};
  declare query: URLSearchParams;
  declare units: Code[];
  private typed: Partial<Record<Filter, string>> = {};

  override render(): TemplateResult {
    return html`
      <form
        class="panel"
        role="search"
        aria-label=${t('alerts:filters.title')}
        @submit=${(event: Event) => this.send(event)}
      >
        <div class="row">
          ${this.picker('subject', codes('alert-subjects'))} ${this.picker('status', codes('alert-statuses'))}
          ${this.picker('channel', codes('exchange-channels'))} ${this.picker('unit', this.units)}
        </div>
        <div class="row alert-typed">
          ${TYPED.map(name =>
            inputField({
              id: `filter-${name}`,
              label: t(`alerts:identifiers.${name}`),
              value: this.query.get(name) ?? '',
              change: value => (this.typed[name] = value),
            }),
          )}
          <button type="submit" class="primary">${t('alerts:filters.search')}</button>
          <button type="button" @click=${() => this.clear()}>${t('alerts:filters.clear')}</button>
        </div>
      </form>
    `;
  }

  private picker(name: Filter, choices: Code[]): TemplateResult {
    return html`<code-picker
      .legend=${t(`alerts:filters.${name}`)}
      .choices=${choices}
      .value=${(this.query.get(name) ?? '').split(',').filter(Boolean)}
      @change=${(event: Event) => this.narrow({[name]: (event.target as CodePicker).value.join(',')})}
    ></code-picker>`;
  }

  private send(event: Event): void {
    event.preventDefault();
    // Numbers stand on papers with blanks and in small letters; the API knows them by one form.
    const tidy = Object.entries(this.typed).map(([name, value]) => [
      name,
      value.toUpperCase().replace(/[^A-Z0-9,]/g, ''),
    ]);
    this.typed = {};
    this.narrow(Object.fromEntries(tidy) as Record<string, string>);
  }

  private clear(): void {
    this.typed = {};
    become(linkTo(['alerts']));
  }

  private narrow(by: Record<string, string>): void {
    become(linkTo(['alerts'], {...Object.fromEntries(this.query), ...by}));
  }
}

customElements.define('alert-filters', AlertFilters);
