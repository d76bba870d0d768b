import { type UploadNews, NewsTeller } from './upload-news.js';
import { VideoUpload } from './video-upload.js';

/**
 * The uploads that run in this page, by the draft they belong to. They outlive the element that shows them, so that leaving
 * the composer stops nothing; an element that is made anew connects to them again.
 */
class RunningUploads {
  private readonly byDraft = new Map<string, VideoUpload>();
  private readonly teller = new NewsTeller(
    (mediaId) => this.newsOf(mediaId),
    (heard) => this.find(heard.mediaId)?.giveWay(heard),
  );

  constructor() {
    window.addEventListener('pagehide', () => this.byDraft.forEach((upload) => this.tell(upload, 'idle')));
  }

  of(draftId: string): VideoUpload | null {
    return this.byDraft.get(draftId) ?? null;
  }

  /** @param mediaId of what the server has a part of already; null for a new upload */
  add(draftId: string, file: File, endpoint: string, mediaId: string | null): VideoUpload {
    this.byDraft.get(draftId)?.drop();
    const upload = new VideoUpload(file, endpoint, mediaId, (changed) => this.changed(draftId, changed));
    this.byDraft.set(draftId, upload);
    return upload;
  }

  private changed(draftId: string, upload: VideoUpload): void {
    const over = upload.phase === 'idle' || (upload.phase === 'complete' && upload.told);
    if (over && this.byDraft.get(draftId) === upload) {
      this.byDraft.delete(draftId);
    }
    this.tell(upload, upload.phase);
    const atRisk = [...this.byDraft.values()].some((running) => running.atRisk);
    window[atRisk ? 'addEventListener' : 'removeEventListener']('beforeunload', askBeforeLeaving);
  }

  private newsOf(mediaId: string): UploadNews | null {
    const upload = this.find(mediaId);
    return upload && upload.phase !== 'elsewhere' ? news(upload, upload.phase) : null;
  }

  private find(mediaId: string): VideoUpload | undefined {
    return [...this.byDraft.values()].find((running) => running.mediaId === mediaId);
  }

  private tell(upload: VideoUpload, phase: string): void {
    if (upload.mediaId && phase !== 'elsewhere') {
      this.teller.tell(news(upload, phase));
    }
  }
}

function news(upload: VideoUpload, phase: string): UploadNews {
  const { sent, total } = upload.progressed;
  return { mediaId: upload.mediaId!, fileName: upload.file.name, phase, sent, total, since: upload.since };
}

function askBeforeLeaving(event: Event): void {
  event.preventDefault();
}

export const runningUploads = new RunningUploads();
