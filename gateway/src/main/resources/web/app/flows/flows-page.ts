import {type PropertyValues, type TemplateResult, html} from 'lit';
import {get} from '../door/door';
import type {FlowFigures} from '../figures/flow-figures';
import {years} from '../figures/seizure-figures';
import {moment, number} from '../language/format';
import {t} from '../language/language';
import '../parts/export-buttons';
import {Loader} from '../parts/loader';
import {empty, scope} from '../parts/notices';
import {Part} from '../parts/part';
import '../parts/request-box';
import {type Place, become} from '../shell/address';
import {choices} from './choices';
import {flowPictures} from './flow-pictures';
import './flow-table';
import './flows.css';
import {type Question, linkOf, questionOf, requestOf} from './question';

/** Where goods came from, what they passed and where they were to go: as bands, on the map and as a table. */
class FlowsPage extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;
  private readonly flows = new Loader<FlowFigures>(this);
  private asked = '';

  private get question(): Question {
    return questionOf(this.place.query);
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('place')) return;
    if (this.place.query.size === 0) void this.begin();
    else this.ask();
  }

  override render(): TemplateResult {
    const {question} = this;
    return html`
      <h1>${t('shell:views.flows')}</h1>
      ${choices(question, changed => become(linkOf({...question, ...changed})))}
      ${this.flows.view(flows => this.answer(question, flows))}
    `;
  }

  private answer(question: Question, flows: FlowFigures): TemplateResult {
    const request = requestOf(question);
    if (flows.total.seizures === 0) {
      return html`${empty(t('flows:none'), t('flows:noneHint'))}<request-box .path=${request}></request-box>`;
    }
    return html`
      <section class="panel" aria-busy=${this.flows.isBusy ? 'true' : 'false'} aria-label=${t('flows:answer')}>
        <p class="flows-total">
          ${t('flows:count', {count: flows.total.seizures, value: number(flows.total.seizures)})}
        </p>
        ${scope(flows.scope)}
        <p class="quiet">${t('flows:hops')}</p>
        <p class="quiet">${t('flows:computed', {at: moment(flows.computedAt)})}</p>
        <div class="row">
          <export-buttons .path=${request} .name=${'flows'} .forms=${['csv', 'xlsx', 'ndjson']}></export-buttons>
        </div>
        <request-box .path=${request}></request-box>
      </section>
      ${flowPictures(question, flows)}
      <flow-table .flows=${flows} .level=${question.level}></flow-table>
    `;
  }

  /** Without a question in the address: countries in the latest year. */
  private async begin(): Promise<void> {
    const {latest} = await years().catch(() => ({latest: String(new Date().getFullYear())}));
    if (this.isConnected) become(linkOf({...this.question, from: `${latest}-01-01`, to: `${latest}-12-31`}));
  }

  private ask(): void {
    const request = requestOf(this.question);
    if (request === this.asked) return;
    this.asked = request;
    this.flows.load(signal => get<FlowFigures>(request, signal));
  }
}

customElements.define('flows-page', FlowsPage);
