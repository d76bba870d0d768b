/**
 * Tells whether a file is the one whose upload was begun. The print is kept in this browser alone and says nothing of the
 * file's name or content.
 */
const STORE = 'midx-file-prints';
const MOST = 50;
const END = 1024 * 1024;
const SAMPLE = 64 * 1024;
const SAMPLES = 16;

type Prints = Record<string, { print: string; at: number }>;

/** Keeps the print of a file, so that the same one is known again after a reload. */
export async function rememberFile(mediaId: string, file: File): Promise<void> {
  const print = await printOf(file);
  if (print) {
    const kept = Object.entries({ ...load(), [mediaId]: { print, at: Date.now() } });
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

function load(): Prints {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}') as Prints;
  } catch {
    return {};
  }
}

function store(prints: Prints): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(prints));
  } catch {
    // A browser that keeps nothing: name and size have to do.
  }
}
