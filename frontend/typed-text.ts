/**
 * Keeps what is typed into a field until the server has it: whoever reloads the page while a request is under way, or while
 * there is no network, finds the text again in the same tab.
 */
type Field = HTMLElement & { value: string };
type Typed = { base: string; text: string };

const WAYS_OUT = ['beforeunload', 'pagehide', 'popstate'];
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

function note(field: Field, draft: string): void {
  try {
    sessionStorage.setItem(storeOf(draft), JSON.stringify({ base: kept.get(field) ?? '', text: field.value }));
  } catch {
    // A browser that keeps nothing: the server has it in a moment.
  }
}

const typedText = {
  /** @param known what the server has */
  follow(field: Field, draft: string, known: string): void {
    kept.set(field, known);
    field.addEventListener('input', () => note(field, draft));
    const send = () => {
      field.dispatchEvent(new CustomEvent('change'));
      if (!field.isConnected) {
        WAYS_OUT.forEach((way) => window.removeEventListener(way, send, true));
      }
    };
    WAYS_OUT.forEach((way) => window.addEventListener(way, send, true));
    const typed = load(draft);
    // What another tab has written meanwhile is not for this one to overwrite.
    if (typed?.base === known && typed.text !== known) {
      field.value = typed.text;
      send();
    }
  },

  /** @param known what the server has by now */
  keep(field: Field, draft: string, known: string): void {
    kept.set(field, known);
    if (field.value === known) {
      sessionStorage.removeItem(storeOf(draft));
    }
  },
};

export type { Field };

declare global {
  interface Window {
    midxTypedText: typeof typedText;
  }
}

window.midxTypedText = typedText;
