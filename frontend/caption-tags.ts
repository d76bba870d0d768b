/** A caption in pieces; the server finds the same tags in the captions of earlier uploads. */
export interface CaptionPiece {
  text: string;
  tag: boolean;
}

/** What is being typed right before the caret. */
export interface TagBeginning {
  from: number;
  text: string;
}

const TAG = /(?<![\p{L}\p{M}\p{N}_&])#[\p{L}\p{M}\p{N}_]+|(?<![\p{L}\p{M}\p{N}_.])@[A-Za-z0-9_.]*[A-Za-z0-9_]/gu;
const BEGINNING = /(?<![\p{L}\p{M}\p{N}_&.])[#@][\p{L}\p{M}\p{N}_.]*$/u;

export function piecesOf(caption: string): CaptionPiece[] {
  const pieces: CaptionPiece[] = [];
  let end = 0;
  for (const match of caption.matchAll(TAG)) {
    pieces.push({ text: caption.slice(end, match.index), tag: false }, { text: match[0], tag: true });
    end = match.index + match[0].length;
  }
  pieces.push({ text: caption.slice(end), tag: false });
  return pieces.filter((piece) => piece.text);
}

/** @returns those that are not in the caption, each once */
export function missingIn(caption: string, tags: string[]): string[] {
  const known = new Set(piecesOf(caption).flatMap((piece) => (piece.tag ? [piece.text.toLowerCase()] : [])));
  return tags.filter((tag) => !known.has(tag.toLowerCase()) && known.add(tag.toLowerCase()));
}

export function beginningBefore(caret: number, caption: string): TagBeginning | null {
  const match = BEGINNING.exec(caption.slice(0, caret));
  return match ? { from: match.index, text: match[0] } : null;
}

/** @param tags the likeliest first */
export function suggestionsFor(beginning: string, tags: string[], most: number): string[] {
  const typed = beginning.toLowerCase();
  return tags
    .filter((tag) => tag.toLowerCase().startsWith(typed) && tag.length > beginning.length)
    .slice(0, most);
}
