const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Says when to try again: soon at first, at last every half a minute, for as long as it takes. */
export class RetryClock {
  private tries = 0;
  private timer = 0;

  /** @param atLeastMs as the server wishes; null where it has no wish */
  wait(atLeastMs: number | null, then: () => void): void {
    this.stop();
    const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.tries++);
    // Not all at once after an outage.
    const delay = Math.max(atLeastMs ?? 0, step * (0.8 + Math.random() * 0.4));
    this.timer = window.setTimeout(then, delay);
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  /** Something has got through. */
  reset(): void {
    this.tries = 0;
  }
}

/** Calls when the device has lost its network, which a connection itself may find out much later. */
export function onLosingNetwork(lost: () => void): () => void {
  window.addEventListener('offline', lost);
  return () => window.removeEventListener('offline', lost);
}

/** Calls when the device wakes up, comes back online, or the page is looked at again. Answers how to end it. */
export function onWaking(wake: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && wake();
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', seen);
  };
}
