import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from './picker-styles.js';
import { canPush, pushSubscription, subscribeToPush } from './push-subscription.js';

/** The Java component of this element. */
interface Server {
  isOn(endpoint: string): Promise<boolean>;
  turnOn(endpoint: string, p256dh: string, auth: string): Promise<boolean>;
  turnOff(endpoint: string): Promise<void>;
}

type State = 'asking' | 'unable' | 'blocked' | 'off' | 'on' | 'failed';

const WORDS: Record<State, string> = {
  asking: 'Looking what this browser does …',
  unable: 'Not possible here: this browser takes no notifications from websites. On an iPhone, add Midx to the home screen first.',
  blocked: 'Blocked by this browser. Allow notifications for this site in its settings, then load this page again.',
  off: 'Off. Nothing is shown while Midx is closed.',
  on: 'On. This browser tells you, also while Midx is closed.',
  failed: 'That did not work: this browser could not reach its notification service. Please try again.',
};

/** Notifications of this browser. It asks for permission when "Turn on" is pressed, and never before. */
@customElement('midx-push-switch')
export class MidxPushSwitch extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .row {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem 1rem;
        justify-content: space-between;
        max-width: var(--midx-measure);
      }
      .words {
        flex: 1 1 15rem;
      }
      .name {
        margin: 0;
      }
      .note {
        font-size: var(--midx-small);
      }
      button {
        background: var(--_surface);
        border: 1px solid var(--_border);
        border-radius: var(--midx-radius-pill);
        color: inherit;
        cursor: pointer;
        font: inherit;
        min-height: var(--midx-touch);
        padding: 0 1.25rem;
      }
      button:disabled {
        cursor: default;
        opacity: 0.6;
      }
    `,
  ];

  @property() publicKey = '';
  declare $server: Server;

  @state() private now: State = 'asking';
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.look().catch(() => {
      this.now = 'failed';
    });
  }

  protected override render() {
    return html`
      <div class="row" role="group" aria-labelledby="name">
        <div class="words">
          <p class="name" id="name">In this browser, also while Midx is closed</p>
          <p class="note" id="state" role="status">${WORDS[this.now]}</p>
        </div>
        ${this.button()}
      </div>
    `;
  }

  private button() {
    if (this.now === 'off' || this.now === 'failed') {
      return this.pressing('Turn on', () => this.turnOn());
    }
    return this.now === 'on' ? this.pressing('Turn off', () => this.turnOff()) : nothing;
  }

  private pressing(text: string, action: () => Promise<State>) {
    return html`<button aria-describedby="name state" ?disabled=${this.busy} @click=${() => this.run(action)}>${text}</button>`;
  }

  private async look(): Promise<void> {
    if (!canPush()) {
      this.now = 'unable';
    } else if (Notification.permission === 'denied') {
      this.now = 'blocked';
    } else {
      const known = await pushSubscription();
      this.now = known && (await this.$server.isOn(known.endpoint)) ? 'on' : 'off';
    }
  }

  private async run(action: () => Promise<State>): Promise<void> {
    this.busy = true;
    try {
      this.now = await action();
    } catch {
      this.now = Notification.permission === 'denied' ? 'blocked' : 'failed';
    } finally {
      this.busy = false;
    }
  }

  private async turnOn(): Promise<State> {
    if ((await Notification.requestPermission()) !== 'granted') {
      return Notification.permission === 'denied' ? 'blocked' : 'off';
    }
    const subscription = await subscribeToPush(this.publicKey);
    const { p256dh = '', auth = '' } = subscription.toJSON().keys ?? {};
    if (await this.$server.turnOn(subscription.endpoint, p256dh, auth)) {
      return 'on';
    }
    await subscription.unsubscribe();
    return 'failed';
  }

  private async turnOff(): Promise<State> {
    const known = await pushSubscription();
    if (known) {
      await this.$server.turnOff(known.endpoint);
      await known.unsubscribe();
    }
    return 'off';
  }
}
