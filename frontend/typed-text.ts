/**
 * Keeps what is typed into a field until the server has it: whoever reloads the page while a request is under way, or while
 * there is no network, finds the text again in the same tab.
 */
type Field = HTMLElement & { value: string };

/** @property mine fingerprints of what this tab has had in the field: the server may get to know them late, and out of turn */
type Typed = { mine: number[]; text: string };

const WAYS_OUT = ['beforeunload', 'pagehide', 'popstate'];
const MOST_TEXTS = 1000;
const kept = new WeakMap<Field, string>();

function storeOf(draft: string): string {
  return `midx-typed-${draft}`;
}

function load(draft: string): Typed | null {
  try {
    return JSON.parse(sessionStorage.getItem(storeOf(draft)) ?? 'null') as Typed | null;
  } catch {
    return null;
  }
}

function fingerprint(text: string): number {
  return Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, text.length);
}

function note(field: Field, draft: string): void {
  const mine = load(draft)?.mine ?? [fingerprint(kept.get(field) ?? '')];
  mine.push(fingerprint(field.value));
  try {
    sessionStorage.setItem(storeOf(draft), JSON.stringify({ mine: mine.slice(-MOST_TEXTS), text: field.value }));
  } catch {
    // A browser that keeps nothing: the server has it in a moment.
  }
}

function send(field: Field): void {
  field.dispatchEvent(new CustomEvent('change'));
}

/** What another tab has written meanwhile is not for this one to overwrite; what the server had from this one before is. */
function bringBack(field: Field, draft: string, known: string): boolean {
  const typed = load(draft);
  const lost = typed !== null && typed.text !== known && typed.mine.includes(fingerprint(known));
  if (lost) {
    field.value = typed.text;
    send(field);
  }
  return lost;
}

const typedText = {
  /** @param known what the server has */
  follow(field: Field, draft: string, known: string): void {
    kept.set(field, known);
    field.addEventListener('input', () => note(field, draft));
    const leave = () => {
      send(field);
      if (!field.isConnected) {
        WAYS_OUT.forEach((way) => window.removeEventListener(way, leave, true));
      }
    };
    WAYS_OUT.forEach((way) => window.addEventListener(way, leave, true));
    bringBack(field, draft, known);
  },

  /** @param known what the server has by now */
  keep(field: Field, draft: string, known: string): void {
    kept.set(field, known);
    if (field.value === known && !bringBack(field, draft, known)) {
      this.forget(draft);
    }
  },

  /** The creator wants another text than theirs. */
  forget(draft: string): void {
    sessionStorage.removeItem(storeOf(draft));
  },
};

export type { Field };

declare global {
  interface Window {
    midxTypedText: typeof typedText;
  }
}

window.midxTypedText = typedText;
