/**
 * Tells whether a file is the one whose upload was begun. The print is a digest of parts of the file: nobody reads the file from
 * it, but whoever has the same file can tell that it is the one. So it is kept in this browser alone, not for long, and not
 * beyond signing out.
 */
const STORE = 'midx-file-prints';
const MOST = 50;
const KEPT_MS = 3 * 24 * 60 * 60 * 1000;
const END = 1024 * 1024;
const SAMPLE = 64 * 1024;
const SAMPLES = 16;

type Prints = Record<string, { print: string; at: number }>;

/**
 * Keeps the print of a file, so that the same one is known again after a reload. One that is known already stays as it is.
 *
 * @param isWanted asked again at the end: reading takes a while, and the upload may be over by then
 */
export async function rememberFile(mediaId: string, file: File, isWanted: () => boolean): Promise<void> {
  const print = load()[mediaId]?.print ?? (await printOf(file));
  if (print && isWanted()) {
    const prints = load();
    const kept = Object.entries({ ...prints, [mediaId]: { print: prints[mediaId]?.print ?? print, at: Date.now() } });
    kept.sort(([, one], [, other]) => other.at - one.at);
    store(Object.fromEntries(kept.slice(0, MOST)));
  }
}

export function forgetFile(mediaId: string): void {
  const { [mediaId]: _, ...rest } = load();
  store(rest);
}

/**
 * Whether a file may go on where the upload of that media stopped. Where this browser has no print of it, as on another
 * device, name and size have to do.
 */
export async function isSameFile(file: File, mediaId: string, name: string, size: number): Promise<boolean> {
  if (file.size !== size) {
    return false;
  }
  const known = load()[mediaId]?.print;
  const print = known ? await printOf(file) : null;
  return print ? print === known : cleanName(file.name) === cleanName(name);
}

/** Over both ends and samples between them: enough to tell two exports apart, and quick for 4 GB too. */
async function printOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) {
    return null;
  }
  const stride = file.size / (SAMPLES + 1);
  const samples = Array.from({ length: SAMPLES }, (_, i) => Math.floor(stride * (i + 1)));
  const parts = [
    String(file.size),
    file.slice(0, END),
    ...samples.map((at) => file.slice(at, at + SAMPLE)),
    file.slice(Math.max(0, file.size - END)),
  ];
  try {
    const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/** As the server shows it. */
function cleanName(name: string): string {
  return name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
}

/** Without what is too old. */
function load(): Prints {
  try {
    const all = Object.entries(JSON.parse(localStorage.getItem(STORE) ?? '{}') as Prints);
    const oldest = Date.now() - KEPT_MS;
    return Object.fromEntries(all.filter(([, { at }]) => at > oldest));
  } catch {
    return {};
  }
}

function store(prints: Prints): void {
  try {
    if (Object.keys(prints).length > 0) {
      localStorage.setItem(STORE, JSON.stringify(prints));
    } else {
      localStorage.removeItem(STORE);
    }
  } catch {
    // A browser that keeps nothing: name and size have to do.
  }
}

store(load());
