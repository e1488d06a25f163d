import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {label} from '../codes/codes';
import {get} from '../door/door';
import type {Problem} from '../door/problem';
import {moment, number} from '../language/format';
import {t} from '../language/language';
import type {Column} from '../parts/data-table';
import {dataTable} from '../parts/data-table';
import '../parts/export-buttons';
import {Loader, asProblem} from '../parts/loader';
import {empty, failed} from '../parts/notices';
import type {Page} from '../parts/pages';
import {Part} from '../parts/part';
import '../parts/request-box';
import {Live, type News} from './live';
import {type Row, type Tally, withNews} from './rows';
import type {CaseRecord} from './seizure';
import {unitName} from './units';

const PAGE = 50;

/** A list of records in pages, which keeps itself up to date while it is open. */
export abstract class RecordList<T extends CaseRecord> extends Part {
  static override properties = {
    filters: {
      attribute: false,
      hasChanged: (one: object, other: object) => JSON.stringify(one) !== JSON.stringify(other),
    },
    rows: {state: true},
    next: {state: true},
    isLoadingMore: {state: true},
    problem: {state: true},
    told: {state: true},
    isMore: {state: true},
  };
  declare filters: Record<string, string>;
  declare rows: Row<T>[];
  declare next: string | undefined;
  declare isLoadingMore: boolean;
  declare problem: Problem | undefined;
  /** What came last by itself, and when. */
  declare told: {tally: Tally; at: string} | undefined;
  declare isMore: boolean;
  private readonly first = new Loader<Page<T>>(this);
  private readonly live: Live<T>;

  constructor(
    private readonly path: string,
    private readonly kind: 'seizure' | 'interception',
  ) {
    super();
    this.live = new Live<T>(this, path, kind, news => this.take(news));
  }

  protected abstract columns(): Column<T>[];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('filters')) this.load();
  }

  private load(): void {
    this.told = undefined;
    this.isMore = false;
    // It listens before it reads, so that nothing is lost between the two.
    this.live.start(this.filters);
    this.first.load(async signal => {
      const page = await get<Page<T>>(this.address({limit: String(PAGE)}), signal);
      this.rows = page.items.map(record => ({record}));
      this.next = page.next;
      return page;
    });
  }

  private address(more: Record<string, string> = {}): string {
    return `${this.path}?${new URLSearchParams({...this.filters, ...more})}`;
  }

  override render(): TemplateResult {
    return html`
      <div class="live">
        <p>${this.liveText()}</p>
        <p role="status">${this.news()}</p>
      </div>
      ${this.isMore
        ? html`<div class="notice row">
            ${t('records:live.more')}
            <button type="button" @click=${() => this.load()}>${t('records:live.anew')}</button>
          </div>`
        : nothing}
      <export-buttons
        .path=${this.address()}
        .name=${`${this.kind}s`}
        .forms=${['csv', 'ndjson', 'xlsx']}
      ></export-buttons>
      ${this.first.view(() => this.table())}
      <request-box .path=${this.address()}></request-box>
    `;
  }

  private table(): TemplateResult {
    if (this.rows.length === 0) return empty(t('records:list.empty'), t('records:list.emptyHint'));
    const [head, ...rest] = this.columns();
    if (!head) return html``;
    const columns: Column<Row<T>>[] = [
      {
        ...head,
        cell: ({record, news}) =>
          html`${head.cell(record)}
          ${news ? html`<span class="tag tag-warn news">${t(`records:news.${news}`)}</span>` : nothing}`,
      },
      ...rest.map(column => ({...column, cell: ({record}: Row<T>) => column.cell(record)})),
    ];
    return html`
      ${dataTable(
        t(`records:list.${this.kind}s`, {count: this.rows.length, number: number(this.rows.length)}),
        columns,
        this.rows,
      )}
      ${this.next
        ? html`<p>
            <button type="button" ?disabled=${this.isLoadingMore} @click=${() => void this.loadMore()}>
              ${t('parts:more')}
            </button>
          </p>`
        : html`<p class="quiet">${t('records:list.end')}</p>`}
      ${this.problem ? failed(this.problem) : nothing}
    `;
  }

  private liveText(): TemplateResult {
    const {silence} = this.live;
    if (silence)
      return html`${silence === 'role' ? t('records:live.role') : t('records:live.off', {why: silence.title})}
        <button type="button" class="plain" @click=${() => this.load()}>${t('records:live.anew')}</button>`;
    return html`${t('records:live.on')}`;
  }

  private news(): TemplateResult | typeof nothing {
    if (!this.told) return nothing;
    const {tally, at} = this.told;
    const parts = (['new', 'changed', 'gone'] as const)
      .filter(kind => tally[kind])
      .map(kind => t(`records:live.${kind}`, {count: tally[kind]}));
    return html`${moment(at)}: ${parts.join(' ')}`;
  }

  private async loadMore(): Promise<void> {
    this.isLoadingMore = true;
    this.problem = undefined;
    const asked = this.address();
    try {
      const page = await get<Page<T>>(this.address({limit: String(PAGE), cursor: this.next ?? ''}));
      // What was asked of other filters belongs to no list any more.
      if (asked !== this.address()) return;
      const there = new Set(this.rows.map(row => row.record.id));
      this.rows = [...this.rows, ...page.items.filter(record => !there.has(record.id)).map(record => ({record}))];
      this.next = page.next;
    } catch (fault) {
      this.problem = asProblem(fault);
    } finally {
      this.isLoadingMore = false;
    }
  }

  private take(news: News<T>): void {
    if (!this.first.value) return;
    const [rows, tally] = withNews(this.rows, news, this.filters['sort'] ?? '', this.next !== undefined);
    this.rows = rows;
    this.isMore ||= news.isMore;
    if (tally.new + tally.changed + tally.gone) this.told = {tally, at: new Date().toISOString()};
  }
}

/** The unit of a record and where it is. */
export const unitCell = (record: CaseRecord): TemplateResult =>
  html`<div class="unit-cell">
    ${unitName(record.unit)}<br /><span class="quiet">${label('countries', record.country)}</span>
  </div>`;

/** When a record was entered. */
export const momentCell = (record: CaseRecord): TemplateResult =>
  html`<div class="moment-cell">${moment(record.recordedAt)}</div>`;
