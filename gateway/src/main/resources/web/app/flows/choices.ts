import {type TemplateResult, html} from 'lit';
import {codes} from '../codes/codes';
import {number} from '../language/format';
import {t} from '../language/language';
import type {CodePicker} from '../parts/code-picker';
import '../parts/code-picker';
import {selectField} from '../parts/field';
import type {PeriodPicker} from '../parts/period-picker';
import '../parts/period-picker';
import {DRAWN, LEVELS, type Question} from './question';

/** What the reader can choose: level, period, goods, and how much is drawn. */
export function choices(question: Question, change: (changed: Partial<Question>) => void): TemplateResult {
  const groups = question.commodityGroup;
  const commodities = codes('commodities').filter(({group}) => !groups.length || groups.includes(group ?? ''));
  return html`
    <section class="panel" aria-label=${t('flows:question')}>
      <div class="row">
        ${selectField({
          id: 'flows-level',
          label: t('flows:level.title'),
          value: question.level,
          choices: LEVELS.map(code => ({code, label: t(`flows:level.${code}`)})),
          change: level => change({level: level as Question['level']}),
        })}
        <period-picker
          .from=${question.from}
          .to=${question.to}
          @change=${(event: Event) => {
            if (event.target !== event.currentTarget) return;
            const {from, to} = event.target as PeriodPicker;
            change({from, to});
          }}
        ></period-picker>
        ${selectField({
          id: 'flows-drawn',
          label: t('flows:drawnLinks'),
          value: String(question.drawn),
          choices: DRAWN.map(many => ({code: String(many), label: number(many)})),
          change: drawn => change({drawn: Number(drawn)}),
        })}
      </div>
      <div class="row flows-goods">
        ${picker(t('flows:group'), codes('commodity-groups'), groups, commodityGroup =>
          change({
            commodityGroup,
            // Commodities of other groups would leave nothing.
            commodity: question.commodity.filter(chosen =>
              codes('commodities').some(
                ({code, group}) => code === chosen && (!commodityGroup.length || commodityGroup.includes(group ?? '')),
              ),
            ),
          }),
        )}
        ${picker(t('flows:commodity'), commodities, question.commodity, commodity => change({commodity}))}
      </div>
    </section>
  `;
}

const picker = (
  legend: string,
  all: CodePicker['choices'],
  value: string[],
  change: (value: string[]) => void,
): TemplateResult => html`<code-picker
  .legend=${legend}
  .choices=${all}
  .value=${value}
  @change=${(event: Event) => {
    if (event.target === event.currentTarget) change((event.target as CodePicker).value);
  }}
></code-picker>`;
