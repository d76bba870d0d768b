/** Local times as the calendar handles them: a day as in `2026-11-24` and a minute of that day. No time zone comes in here. */
export interface Slot {
  day: string;
  minute: number;
}

export interface CalendarItem extends Slot {
  id: string;
  time: string;
  title: string;
  status: string;
  look: string;
  movable: boolean;
}

const STEP = 15;
const MINUTES_A_DAY = 24 * 60;

export function slotOf(local: string): Slot {
  const [day = '', time = ''] = local.split('T');
  const [hours = '0', minutes = '0'] = time.split(':');
  return { day, minute: Number(hours) * 60 + Number(minutes) };
}

export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function localOf({ day, minute }: Slot): string {
  return `${day}T${timeOf(minute)}`;
}

/** To a quarter of an hour, within the day. */
export function rounded(minute: number): number {
  return Math.min(Math.max(Math.round(minute / STEP) * STEP, 0), MINUTES_A_DAY - STEP);
}

/** In days and minutes as if there were no change of the clocks: the server has the last word. */
function distance(from: Slot, to: Slot): number {
  const days = (Date.parse(`${to.day}T00:00Z`) - Date.parse(`${from.day}T00:00Z`)) / 86_400_000;
  return days * MINUTES_A_DAY + to.minute - from.minute;
}

/** Why nothing can be put there; empty where it can. */
export function refusal(slot: Slot, now: Slot, last: Slot, ahead: number): string {
  const wait = distance(now, slot);
  if (wait < 0) {
    return 'That time is over.';
  }
  if (wait < ahead) {
    return `That is less than ${ahead} minutes ahead.`;
  }
  return distance(slot, last) < 0 ? 'That is more than 30 days ahead.' : '';
}

/** The same moment some minutes later. */
export function later({ day, minute }: Slot, minutes: number): Slot {
  const sum = minute + minutes;
  const date = new Date(Date.parse(`${day}T00:00Z`) + Math.floor(sum / MINUTES_A_DAY) * 86_400_000);
  return { day: date.toISOString().slice(0, 10), minute: sum % MINUTES_A_DAY };
}

/** Which of how many lanes an item has, so that none hides another. */
export function lanes(items: CalendarItem[], height: number): Map<string, { lane: number; of: number }> {
  const places = new Map<string, { lane: number; of: number }>();
  let group: CalendarItem[] = [];
  let ends: number[] = [];
  const close = () => {
    group.forEach((item) => (places.get(item.id)!.of = ends.length));
    group = [];
    ends = [];
  };
  for (const item of [...items].sort((one, other) => one.minute - other.minute)) {
    if (ends.length > 0 && ends.every((end) => end <= item.minute)) {
      close();
    }
    const free = ends.findIndex((end) => end <= item.minute);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = item.minute + height;
    places.set(item.id, { lane, of: 1 });
    group.push(item);
  }
  close();
  return places;
}

export function dayWords(day: string, long = false): string {
  const options: Intl.DateTimeFormatOptions = long
    ? { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }
    : { weekday: 'short', day: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${day}T00:00Z`));
}
