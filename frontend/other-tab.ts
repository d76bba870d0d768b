import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type UploadNews, followUpload } from './upload-news.js';

/** Knows whether another tab of this browser is at work on a file, and how far it is. */
export class OtherTab implements ReactiveController {
  news: UploadNews | null = null;

  private mediaId = '';
  private end: (() => void) | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly completed: () => void,
  ) {
    host.addController(this);
  }

  /** @param mediaId empty for none */
  follow(mediaId: string): void {
    if (mediaId !== this.mediaId) {
      this.mediaId = mediaId;
      this.news = null;
      this.hostDisconnected();
      this.hostConnected();
    }
  }

  hostConnected(): void {
    if (this.mediaId && !this.end) {
      this.end = followUpload(this.mediaId, (news) => this.take(news));
    }
  }

  hostDisconnected(): void {
    this.end?.();
    this.end = null;
  }

  private take(news: UploadNews | null): void {
    this.news = news;
    if (news?.phase === 'complete') {
      this.completed();
    }
    this.host.requestUpdate();
  }
}
