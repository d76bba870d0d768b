import type { FileFacts, Flaw } from './video-facts.js';

export type Outline = Pick<FileFacts, 'container' | 'flaws'>;

/** A file in many fragments has thousands of boxes; what is wrong with it shows long before. */
const MOST_BOXES = 2000;
const OLD_QUICKTIME = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);
const EBML = 0x1a45dfa3;
const DOCTYPE = 0x4282;
const SEGMENT = 0x18538067;
const HEAD = 4096;

/** What shows from the outside: the kind of file, and whether all of it is there. */
export async function outlineOf(file: Blob): Promise<Outline> {
  if (file.size === 0) {
    return { container: 'OTHER', flaws: ['EMPTY'] };
  }
  const head = await viewOf(file, 0, HEAD);
  if (head.byteLength >= 12 && head.getUint32(0) === EBML) {
    return outlineOfElements(head, file.size);
  }
  const type = head.byteLength >= 12 ? text(head, 4) : '';
  if (type !== 'ftyp' && !OLD_QUICKTIME.has(type)) {
    return { container: 'OTHER', flaws: ['NOT_A_VIDEO'] };
  }
  const container = type !== 'ftyp' || text(head, 8) === 'qt  ' ? 'MOV' : 'MP4';
  return { container, flaws: await flawsOfBoxes(file) };
}

/** MP4 and MOV (ISO 14496-12, QuickTime File Format): boxes one after the other, each with its length in front. */
async function flawsOfBoxes(file: Blob): Promise<Flaw[]> {
  let hasIndex = false;
  let at = 0;
  for (let box = 0; at < file.size && box < MOST_BOXES; box++) {
    const head = await viewOf(file, at, 16);
    if (head.byteLength < 8) {
      // QuickTime ends some lists with four zeros.
      break;
    }
    hasIndex ||= text(head, 4) === 'moov';
    let size = head.getUint32(0);
    if (size === 1 && head.byteLength === 16) {
      size = Number(head.getBigUint64(8));
    }
    if (size === 0) {
      at = file.size;
    } else if (size < 8) {
      break;
    } else {
      at += size;
    }
  }
  const truncated: Flaw[] = at > file.size ? ['TRUNCATED'] : [];
  return hasIndex ? truncated : [...truncated, 'NO_INDEX'];
}

/** WebM (RFC 8794, RFC 9559): a header that names the kind of document, then one segment with everything in it. */
function outlineOfElements(head: DataView, size: number): Outline {
  let container: Outline['container'] = 'OTHER';
  const header = numberAt(head, 4);
  const end = 4 + header.length + header.value;
  for (let at = 4 + header.length; at + 3 < Math.min(end, head.byteLength); at++) {
    if (head.getUint16(at) === DOCTYPE) {
      const doctype = numberAt(head, at + 2);
      container = text(head, at + 2 + doctype.length, doctype.value).startsWith('webm') ? 'WEBM' : 'OTHER';
      break;
    }
  }
  if (end + 12 > head.byteLength || head.getUint32(end) !== SEGMENT) {
    return { container, flaws: size > end + 12 ? [] : ['TRUNCATED'] };
  }
  const segment = numberAt(head, end + 4);
  return { container, flaws: end + 4 + segment.length + segment.value > size ? ['TRUNCATED'] : [] };
}

/** A number whose leading zeros tell its length; one of ones alone means that nobody knows, which is taken for 0 here. */
function numberAt(view: DataView, at: number): { value: number; length: number } {
  const first = at < view.byteLength ? view.getUint8(at) : 0;
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > view.byteLength) {
    return { value: 0, length: 1 };
  }
  let value = first & (0xff >> length);
  let unknown = value === 0xff >> length;
  for (let more = 1; more < length; more++) {
    const byte = view.getUint8(at + more);
    unknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value: unknown ? 0 : value, length };
}

async function viewOf(file: Blob, from: number, length: number): Promise<DataView> {
  return new DataView(await file.slice(from, from + length).arrayBuffer());
}

function text(view: DataView, from: number, length = 4): string {
  const end = Math.min(from + length, view.byteLength);
  return String.fromCharCode(...new Uint8Array(view.buffer, from, Math.max(0, end - from)));
}
