import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {codes, label, quantity} from '../codes/codes';
import {get} from '../door/door';
import {type Amount, years} from '../figures/seizure-figures';
import {list, moment, number} from '../language/format';
import {t} from '../language/language';
import {selectField} from '../parts/field';
import {figure} from '../parts/figure';
import {Loader} from '../parts/loader';
import {empty} from '../parts/notices';
import {Part} from '../parts/part';
import '../parts/request-box';
import {type Place, choose, linkTo} from '../shell/address';

interface Effect {
  theme: string;
  year: number;
  activities: number;
  seizures: number;
  quantities: Amount[];
  computedAt?: string;
}

const effectPath = (theme: string, year: string): string =>
  `/api/v1/statistics/training-effect?${new URLSearchParams({theme, year})}`;

/** What a theme is about, in words and as a filter of figures: groups of goods, or some of their commodities alone. */
function goodsOf(theme: string): {filter: Record<string, string[]>; goods: string[]} {
  const {groups = [], commodities = []} = codes('training-themes').find(({code}) => code === theme) ?? {};
  return commodities.length
    ? {filter: {commodity: commodities}, goods: commodities.map(code => label('commodities', code))}
    : {filter: {commodityGroup: groups}, goods: groups.map(code => label('commodity-groups', code))};
}

/** Of a number of items its name says what is counted. */
const amountOf = (amount: Amount) => (amount.measure === 'COUNT' ? number(amount.value) : quantity(amount));

/** What the units that were taught a theme in a year seized of its goods afterwards. */
class TrainingEffect extends Part {
  static override properties = {place: {attribute: false}};
  declare place: Place;
  private readonly effect = new Loader<Effect>(this);
  private readonly years = new Loader<string[]>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.years.load(async signal => (await years(signal)).all);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const {theme, year} = this.asked;
    if (changed.has('place') && theme && year) this.effect.load(signal => get<Effect>(effectPath(theme, year), signal));
  }

  private get asked(): {theme: string; year: string} {
    return {theme: this.place.query.get('theme') ?? '', year: this.place.query.get('year') ?? ''};
  }

  override render(): TemplateResult {
    const {theme, year} = this.asked;
    return html`
      <h1>${t('training:page.effect')}</h1>
      <section class="panel">
        <div class="form">
          ${selectField({
            id: 'theme',
            label: t('training:theme'),
            value: theme,
            // Of themes that are about no goods no seizure shows the effect.
            choices: codes('training-themes').filter(code => code.groups?.length),
            none: t('training:effect.choose'),
            change: value => choose(this.place, {theme: value}),
          })}
          ${this.years.view(all =>
            selectField({
              id: 'year',
              label: t('training:effect.year'),
              value: year,
              choices: [...new Set([...(year ? [year] : []), ...all])].map(code => ({code, label: code})),
              none: t('training:effect.choose'),
              change: value => choose(this.place, {year: value}),
            }),
          )}
        </div>
      </section>
      ${theme && year
        ? html`<section class="panel" aria-busy=${this.effect.isBusy ? 'true' : 'false'}>
            ${this.effect.view(effect => this.figures(effect))}
          </section>`
        : empty(t('training:effect.none.title'), t('training:effect.none.hint'))}
    `;
  }

  private figures({theme, year, activities, seizures, quantities, computedAt}: Effect): TemplateResult {
    const {filter, goods} = goodsOf(theme);
    const period = {from: `${year}-01-01`, to: `${year}-12-31`};
    return html`
      <h2>${t('training:effect.title', {theme: label('training-themes', theme), year})}</h2>
      <dl class="key-figures">
        ${figure(t('training:effect.activities'), number(activities))}
        ${figure(t('training:effect.seizures'), number(seizures))}
        ${quantities.map(amount => figure(label('measures', amount.measure), amountOf(amount)))}
      </dl>
      <p>${t('training:effect.activitiesNote', {year})}</p>
      <p>
        ${t('training:effect.seizuresNote', {year, goods: list(goods)})}
      </p>
      <p class="quiet">${computedAt ? t('training:effect.computedAt', {moment: moment(computedAt)}) : nothing}</p>
      <ul>
        <li>
          <a href=${linkTo(['training'], {theme, status: 'HELD', ...period})}>
            ${t('training:effect.itsActivities')}
          </a>
        </li>
        <li>
          <a href=${linkTo(['explore'], {groupBy: Object.keys(filter), ...filter, ...period})}>
            ${t('training:effect.allSeizures')}
          </a>
        </li>
      </ul>
      <request-box path=${effectPath(theme, String(year))}></request-box>
    `;
  }
}

customElements.define('training-effect', TrainingEffect);
