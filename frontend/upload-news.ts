/** What the tabs of one browser tell each other of their uploads. Asking the server would end the transfer it is asked about. */
export interface UploadNews {
  mediaId: string;
  fileName: string;
  phase: string;
  sent: number;
  total: number;
  /** When a person wanted it to be sent from that tab; of two tabs the later one goes on. */
  since: number;
}

type Message = { news: UploadNews } | { ask: string };

const NAME = 'midx-uploads';
const ASK_EVERY_MS = 2000;
const SILENT_AFTER_MS = 6000;

/** The end that tells, and hears what other pages tell. One a page; followers of the same page hear it too. */
export class NewsTeller {
  private readonly channel = new BroadcastChannel(NAME);

  constructor(answer: (mediaId: string) => UploadNews | null, heard: (news: UploadNews) => void) {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if ('news' in data) {
        heard(data.news);
        return;
      }
      const news = answer(data.ask);
      if (news) {
        this.tell(news);
      }
    };
  }

  tell(news: UploadNews): void {
    this.channel.postMessage({ news } satisfies Message);
  }
}

/**
 * Follows the upload of one file, whichever tab of this browser it runs in.
 *
 * @param listener gets null where nobody has told anything for a while
 * @returns how to end it
 */
export function followUpload(mediaId: string, listener: (news: UploadNews | null) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  let heardAt = 0;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('news' in data && data.news.mediaId === mediaId) {
      heardAt = Date.now();
      listener(data.news.phase === 'idle' ? null : data.news);
    }
  };
  const ask = () => {
    if (heardAt > 0 && Date.now() - heardAt > SILENT_AFTER_MS) {
      heardAt = 0;
      listener(null);
    }
    channel.postMessage({ ask: mediaId } satisfies Message);
  };
  const timer = window.setInterval(ask, ASK_EVERY_MS);
  ask();
  return () => {
    window.clearInterval(timer);
    channel.close();
  };
}
