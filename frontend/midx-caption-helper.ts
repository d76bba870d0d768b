import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { beginningBefore, missingIn, suggestionsFor, type TagBeginning } from './caption-tags.js';

const LIST = 'midx-caption-tags';
const MOST = 6;

/**
 * The counter of a caption, and the creator's own earlier tags once the first character of one is typed. It stands beside the
 * field and in the same tree, so that the field can name the list and the option that is meant.
 */
@customElement('midx-caption-helper')
export class MidxCaptionHelper extends LitElement {
  @property({ attribute: false }) tags: string[] = [];
  @property({ type: Number }) longest = 0;
  /** The length as the server knows it. */
  @property({ type: Number }) known = 0;

  @state() private found: string[] = [];
  @state() private meant = -1;
  /** Ahead of what the server knows. */
  @state() private length?: number;
  @query('ul') private list!: HTMLElement;

  private beginning: TagBeginning | null = null;
  private leaving = new AbortController();

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
    const heard = { signal: this.leaving.signal };
    const around = this.parentElement!;
    around.addEventListener('focusin', (event) => this.introduce(event.target), heard);
    around.addEventListener('input', () => this.typed(), heard);
    around.addEventListener('keydown', (event) => this.pressed(event), { ...heard, capture: true });
    around.addEventListener('keyup', (event) => this.moved(event), heard);
    around.addEventListener('click', () => this.found.length && this.look(), heard);
    around.addEventListener('focusout', () => this.close(), heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  protected override render() {
    const length = this.length ?? this.known;
    return html`
      <ul
        id=${LIST}
        role="listbox"
        aria-label="Tags that you have used"
        ?hidden=${!this.found.length}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${this.found.map(
          (tag, index) =>
            html`<li
              id="${LIST}-${index}"
              role="option"
              aria-selected=${index === this.meant}
              @click=${() => this.take(tag)}
            >
              ${tag}
            </li>`,
        )}
      </ul>
      <span class="midx-counter" ?data-over=${length > this.longest}>${length} / ${this.longest}</span>
      <span class="midx-sr-only" role="status">${this.found.length ? this.spoken() : nothing}</span>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('known') && document.activeElement !== this.field) {
      this.length = undefined;
    }
  }

  protected override updated(): void {
    const field = this.field;
    if (field?.hasAttribute('aria-controls')) {
      if (this.meant < 0) {
        field.removeAttribute('aria-activedescendant');
      } else {
        field.setAttribute('aria-activedescendant', `${LIST}-${this.meant}`);
      }
    }
    if (this.found.length) {
      this.list.scrollIntoView({ block: 'nearest' });
    }
  }

  private get field(): HTMLTextAreaElement | null {
    return this.parentElement?.querySelector('textarea') ?? null;
  }

  private introduce(field: EventTarget | null): void {
    if (this.tags.length && field instanceof HTMLTextAreaElement && !field.hasAttribute('aria-controls')) {
      field.setAttribute('aria-controls', LIST);
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-haspopup', 'listbox');
    }
  }

  private typed(): void {
    this.look();
    this.length = this.field?.value.length;
  }

  private look(): void {
    const field = this.field;
    const resting = field && field.selectionStart === field.selectionEnd;
    this.beginning = resting ? beginningBefore(field.selectionStart, field.value) : null;
    this.found = this.beginning ? suggestionsFor(this.beginning.text, this.tags, MOST) : [];
    this.meant = -1;
  }

  /** Until an option is meant, Enter and Tab do what they always do. */
  private pressed(event: KeyboardEvent): void {
    const open = this.found.length;
    if (!open || event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One more than there are options: past either end nothing is meant.
      this.meant = ((this.meant + 1 + step + open + 1) % (open + 1)) - 1;
    } else if (event.key === 'Escape') {
      this.close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.meant >= 0) {
      this.take(this.found[this.meant]!);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private moved(event: KeyboardEvent): void {
    if (this.found.length && ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      this.look();
    }
  }

  private take(tag: string): void {
    const field = this.field;
    if (!field || !this.beginning) {
      return;
    }
    field.focus();
    field.setSelectionRange(this.beginning.from, field.selectionEnd);
    // Unlike anything newer it can be undone, and is heard as typing.
    document.execCommand('insertText', false, `${tag} `);
    this.close();
  }

  /** Whoever is typing at that moment goes on where they are. */
  append(...tags: string[]): void {
    const field = this.field;
    const missing = missingIn(field?.value ?? '', tags);
    if (!field || !missing.length) {
      return;
    }
    const before = document.activeElement;
    const { value, selectionStart, selectionEnd } = field;
    const typing = before === field;
    const space = typing || /\S$/.test(value) ? ' ' : '';
    field.focus({ preventScroll: true });
    field.setSelectionRange(value.length, value.length);
    document.execCommand('insertText', false, space + missing.join(' '));
    if (typing) {
      field.setSelectionRange(selectionStart, selectionEnd);
    } else if (before instanceof HTMLElement) {
      before.focus({ preventScroll: true });
    }
    this.close();
  }

  private close(): void {
    this.found = [];
    this.meant = -1;
  }

  private spoken(): string {
    return `${this.found.length} of your tags to choose from, with the arrow keys.`;
  }
}
