import { type CalendarItem, type Slot, rounded } from './calendar-slots.js';

const BEGINS_AFTER = 6;
const EDGE = 40;
const SCROLL = 12;

export interface Dragged {
  item: CalendarItem;
  x: number;
  y: number;
  slot: Slot | null;
}

/**
 * A drag with mouse, finger or pen, over an element's days. Told at each move, and with null when it is over; where it ended over a
 * day, that is told as well. Escape calls it off.
 */
export class CalendarDrag {
  private item: CalendarItem | null = null;
  private from = { x: 0, y: 0, id: 0 };
  private now: Dragged | null = null;
  /** A click may follow the end of a drag, and means nothing. */
  ended = false;

  constructor(
    private readonly root: () => ShadowRoot,
    private readonly told: (dragged: Dragged | null) => void,
    private readonly dropped: (item: CalendarItem, slot: Slot) => void,
  ) {}

  readonly down = (event: PointerEvent, item: CalendarItem): void => {
    this.ended = false;
    const agenda = event.pointerType === 'touch' && getComputedStyle(event.currentTarget as Element).touchAction === 'auto';
    if (!item.movable || event.button !== 0 || agenda) {
      return;
    }
    this.item = item;
    this.from = { x: event.clientX, y: event.clientY, id: event.pointerId };
    addEventListener('pointermove', this.move);
    addEventListener('pointerup', this.up);
    addEventListener('pointercancel', this.cancel);
    addEventListener('keydown', this.key);
    addEventListener('pointerup', this.over);
    addEventListener('pointercancel', this.over);
  };

  readonly cancel = (): void => {
    removeEventListener('pointermove', this.move);
    removeEventListener('pointerup', this.up);
    removeEventListener('pointercancel', this.cancel);
    removeEventListener('keydown', this.key);
    this.ended = this.now !== null;
    this.item = null;
    this.now = null;
    this.told(null);
  };

  private readonly move = (event: PointerEvent): void => {
    const { clientX: x, clientY: y } = event;
    const far = Math.hypot(x - this.from.x, y - this.from.y) > BEGINS_AFTER;
    if (!this.item || event.pointerId !== this.from.id || !(this.now || far)) {
      return;
    }
    event.preventDefault();
    this.scroll(y);
    this.now = { item: this.item, x, y, slot: this.slotAt(x, y, this.item) };
    this.told(this.now);
  };

  private readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.from.id) {
      return;
    }
    const last = this.now;
    this.cancel();
    if (last?.slot) {
      this.dropped(last.item, last.slot);
    }
  };

  /** Also where Escape has called it off before; where a click follows, it comes before the timer does. */
  private readonly over = (event: PointerEvent): void => {
    if (event.pointerId === this.from.id) {
      removeEventListener('pointerup', this.over);
      removeEventListener('pointercancel', this.over);
      setTimeout(() => (this.ended = false));
    }
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.cancel();
    }
  };

  private slotAt(x: number, y: number, item: CalendarItem): Slot | null {
    const day = this.root().elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]');
    if (!day) {
      return null;
    }
    const box = day.getBoundingClientRect();
    const byHeight = day.hasAttribute('data-hours') ? rounded(((y - box.top) / box.height) * 24 * 60) : item.minute;
    return { day: day.dataset.day!, minute: byHeight };
  }

  private scroll(y: number): void {
    const scroller = this.root().querySelector('.scroll');
    const box = scroller?.getBoundingClientRect();
    if (scroller && box) {
      scroller.scrollTop += y < box.top + EDGE ? -SCROLL : y > box.bottom - EDGE ? SCROLL : 0;
    }
  }
}
