import { bytesText } from './video-texts.js';

const HEAD = 4096;
const OTHER_BRANDS = /^(avif|avis|heic|heix|heim|heis|hevc|hevx|mif1|msf1|jxl |crx |M4A |M4B |M4P |F4A |F4B |aax |aaxc)$/;
const OLD_QUICKTIME = /^(moov|mdat|wide|free|skip|pnot)$/;

export const ACCEPT = 'video/mp4,video/quicktime,video/webm,.mp4,.mov,.webm';

/**
 * Why this file need not be sent at all, in words for a person; null where nothing speaks against it. The server asks the
 * same questions again.
 */
export async function refusalOf(file: File, maxBytes: number): Promise<string | null> {
  if (file.size === 0) {
    return 'This file is empty. Check it on your device and choose it again.';
  }
  if (file.size > maxBytes) {
    return `This video has ${bytesText(file.size)}; Midx takes up to ${bytesText(maxBytes)}. Export it smaller and choose it again.`;
  }
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  } catch {
    return 'Your browser may not read this file. If it lies in a cloud folder, download it first, then choose it again.';
  }
  return isVideo(head) ? null : 'This is not an MP4, MOV or WebM video. Export it as MP4 and choose it again.';
}

function isVideo(head: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  if (text(0, 4) === '\x1A\x45\xDF\xA3') {
    return /\x42\x82[\x80-\xFF]webm/.test(text(0, head.length));
  }
  const box = text(4, 8);
  return box === 'ftyp' ? !OTHER_BRANDS.test(text(8, 12)) : OLD_QUICKTIME.test(box);
}
