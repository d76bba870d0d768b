import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CalendarDrag, type Dragged } from './calendar-drag.js';
import {
  type CalendarItem,
  type Slot,
  dayWords,
  lanes,
  later,
  localOf,
  refusal,
  slotOf,
  timeOf,
} from './calendar-slots.js';
import { calendarStyles } from './calendar-styles.js';
import { baseStyles } from './picker-styles.js';

const HOUR = 2.75;
const FIRST_SEEN = 8;
/** As many minutes as an item is high. */
const HEIGHT = 40;

/** A week or a month of uploads at local times; those that wait can be dragged, and all of them opened. */
@customElement('midx-calendar')
export class MidxCalendar extends LitElement {
  static override styles = [baseStyles, calendarStyles];

  @property() kind = 'week';
  @property() month = '';
  @property() now = '';
  @property() last = '';
  @property({ type: Number }) ahead = 15;
  @property({ type: Array }) days: string[] = [];
  @property({ type: Array }) items: CalendarItem[] = [];

  @state() private dragged: Dragged | null = null;

  private shownAt = performance.now();
  private readonly drag = new CalendarDrag(
    () => this.renderRoot as ShadowRoot,
    (dragged) => (this.dragged = dragged),
    (item, slot) => this.drop(item, slot),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drag.cancel();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('now')) {
      this.shownAt = performance.now();
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('kind') || changed.has('days')) {
      const scroller = this.renderRoot.querySelector('.scroll');
      const first = Math.min(FIRST_SEEN * 60, ...this.items.filter((item) => item.movable).map((item) => item.minute));
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      scroller?.scrollTo({ top: Math.max(0, first / 60 - 0.5) * HOUR * rem });
    }
  }

  protected override render() {
    return html`<div class="frame ${this.kind}" style=${styleMap({ '--_hour': `${HOUR}rem` })}>
        ${this.kind === 'month' ? this.renderMonth() : this.renderWeek()}
      </div>
      ${this.renderGhost()}
      <p class="sr" role="status">${this.dragged ? this.dragWords() : ''}</p>`;
  }

  private renderWeek() {
    return html`<div class="columns heads" aria-hidden="true">
        <span></span>${this.days.map((day) => html`<div class=${this.today(day)}><h3>${dayWords(day)}</h3></div>`)}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Hours of the week">
        <div class="columns">
          <ol class="hours" aria-hidden="true">
            ${Array.from({ length: 24 }, (_, hour) => html`<li>${timeOf(hour * 60)}</li>`)}
          </ol>
          ${this.days.map((day) => this.renderDay(day, true))}
        </div>
      </div>`;
  }

  private renderMonth() {
    return html`<div class="days">${this.days.map((day) => this.renderDay(day, false))}</div>`;
  }

  private renderDay(day: string, byHours: boolean) {
    const own = this.items.filter((item) => item.day === day);
    const places = byHours ? lanes(own, HEIGHT) : null;
    const over = this.dragged?.slot?.day === day;
    const classes = {
      day: true,
      empty: own.length === 0,
      today: this.today(day) !== '',
      other: !byHours && !day.startsWith(this.month),
      over,
      refused: over && this.refusal() !== '',
    };
    return html`<section
      class=${classMap(classes)}
      data-day=${day}
      ?data-hours=${byHours}
      aria-label=${dayWords(day, true)}
    >
      <h3 class=${byHours ? 'sr' : ''}>${byHours ? dayWords(day, true) : dayWords(day)}</h3>
      <ol>
        ${repeat(
          own,
          (item) => item.id,
          (item) => html`<li style=${styleMap(place(item, places))}>${this.renderItem(item)}</li>`,
        )}
      </ol>
    </section>`;
  }

  private renderItem(item: CalendarItem) {
    const classes = { item: true, movable: item.movable, dragged: this.dragged?.item.id === item.id };
    return html`<button
      type="button"
      class=${classMap(classes)}
      data-look=${item.look}
      title=${`${item.time} ${item.title} · ${item.status}`}
      aria-haspopup=${item.movable ? 'dialog' : nothing}
      @pointerdown=${(event: PointerEvent) => this.drag.down(event, item)}
      @click=${() => this.open(item)}
    >
      <time>${item.time}</time><span class="title">${item.title}</span><span class="status">${item.status}</span>
    </button>`;
  }

  private renderGhost() {
    if (!this.dragged) {
      return nothing;
    }
    const { x, y } = this.dragged;
    return html`<div
      class="ghost ${this.refusal() ? 'refused' : ''}"
      aria-hidden="true"
      style=${styleMap({ left: `${x + 12}px`, top: `${y + 12}px` })}
    >
      ${this.dragWords()}
    </div>`;
  }

  private dragWords(): string {
    const slot = this.dragged?.slot;
    return slot ? this.refusal() || `${dayWords(slot.day)}, ${timeOf(slot.minute)}` : 'Not on a day';
  }

  private refusal(slot = this.dragged?.slot): string {
    if (!slot) {
      return '';
    }
    const seconds = Number(this.now.split(':')[2] ?? 0) + (performance.now() - this.shownAt) / 1_000;
    return refusal(slot, later(slotOf(this.now), Math.ceil(seconds / 60)), slotOf(this.last), this.ahead);
  }

  private today(day: string): string {
    return this.now.startsWith(day) ? 'today' : '';
  }

  private open(item: CalendarItem): void {
    if (this.drag.ended) {
      this.drag.ended = false;
      return;
    }
    this.dispatchEvent(new CustomEvent('item-opened', { detail: { id: item.id } }));
  }

  private drop(item: CalendarItem, slot: Slot): void {
    if (item.day !== slot.day || item.minute !== slot.minute) {
      this.dispatchEvent(new CustomEvent('item-moved', { detail: { id: item.id, slot: localOf(slot) } }));
    }
  }
}

function place(item: CalendarItem, places: Map<string, { lane: number; of: number }> | null) {
  const own = places?.get(item.id);
  return own
    ? {
        top: `${Math.min(item.minute, 24 * 60 - HEIGHT) * (HOUR / 60)}rem`,
        left: `${(own.lane / own.of) * 100}%`,
        width: `${100 / own.of}%`,
      }
    : {};
}
