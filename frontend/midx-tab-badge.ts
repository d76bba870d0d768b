/** How long a note is shown once somebody looks, in milliseconds; the server has the same number. */
const SHOWN_FOR = 12_000;

const BADGE = /^\(\d+\) /;

/** Counts in the tab's title, as "(2) Uploads", what happened while the tab was hidden; whoever looks has seen it. */
class MidxTabBadge extends HTMLElement {
  private unseen = 0;
  /** Moving to another page, or loading one, writes the title anew. */
  private readonly titles = new MutationObserver(() => this.write());
  private readonly looked = () => {
    if (!document.hidden) {
      this.unseen = 0;
      this.write();
      this.let(SHOWN_FOR);
    }
  };

  connectedCallback(): void {
    this.hidden = true;
    document.addEventListener('visibilitychange', this.looked);
    this.titles.observe(document.head, { subtree: true, childList: true, characterData: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.looked);
    this.titles.disconnect();
  }

  count(): void {
    if (document.hidden) {
      this.unseen += 1;
      this.write();
      this.let(0);
    }
  }

  private write(): void {
    const plain = document.title.replace(BADGE, '');
    const title = this.unseen > 0 ? `(${this.unseen}) ${plain}` : plain;
    if (document.title !== title) {
      document.title = title;
    }
  }

  /** Nothing goes away unseen: 0 keeps the notes for as long as nobody looks. */
  private let(duration: number): void {
    document.querySelectorAll<HTMLElement & { duration: number }>('vaadin-notification.midx-rest-toast').forEach((note) => {
      note.duration = duration;
    });
  }
}

customElements.define('midx-tab-badge', MidxTabBadge);
