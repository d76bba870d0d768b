import type { DetailedError } from 'tus-js-client';

/** What a request that failed means for the upload it belongs to. */
export type Verdict =
  /** It passes by itself; `afterMs` where the server names a time. */
  | { kind: 'passing'; why: string; afterMs: number | null; unanswered: boolean }
  /** What had arrived is not there any more. */
  | { kind: 'gone' }
  /** Somebody else, most likely another tab, goes on with this file. */
  | { kind: 'elsewhere' }
  /** Only a person can go on, or nobody can. */
  | { kind: 'stopped'; why: string; worthAnotherTry: boolean; signedOut: boolean };

const SIGNED_OUT = 'You are not signed in any more. Sign in again in another tab, then come back; your file is kept here.';
const NO_ROOM = 'Midx has no room for more of this video at the moment. What has arrived is kept; try again later.';
const BUSY = 'Midx is busy, trying again…';
export const LOST = 'connection lost, trying again…';
/** Timeouts, another offset, too early, too many. */
const PASSING = new Set([408, 409, 425, 429]);
/** Too large, not bytes, not a video, and what the protocol knows no way out of. */
const FINAL = new Set([400, 412, 413, 415, 422]);

/** Room that the creator can make. */
const NO_SHARE = new Set(['share_used_up', 'too_many_unfinished']);

/** @param begun whether there is a file on the server that the request spoke of */
export function verdictOn(error: Error | DetailedError, begun: boolean): Verdict {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  const status = answer?.getStatus() ?? 0;
  const { detail, code } = problemOf(answer?.getBody() ?? '');
  if (status === 0) {
    return { kind: 'passing', why: LOST, afterMs: null, unanswered: true };
  }
  if (status === 401 || status === 403) {
    return { kind: 'stopped', why: SIGNED_OUT, worthAnotherTry: true, signedOut: true };
  }
  if (begun && (status === 404 || status === 410)) {
    return { kind: 'gone' };
  }
  if (status === 423) {
    return { kind: 'elsewhere' };
  }
  if (PASSING.has(status) || (status >= 500 && status !== 507)) {
    const why = status === 429 ? (detail || BUSY) : status >= 500 ? 'Midx does not answer, trying again…' : LOST;
    return { kind: 'passing', why, afterMs: waitOf(answer?.getHeader('Retry-After')), unanswered: false };
  }
  const why = detail || (status === 507 ? NO_ROOM : `Midx could not take the video (error ${status}). Try again in a moment.`);
  return { kind: 'stopped', why, worthAnotherTry: !FINAL.has(status) || NO_SHARE.has(code), signedOut: false };
}

/** In seconds, or as a date (RFC 9110, Retry-After). */
function waitOf(header: string | undefined | null): number | null {
  if (!header) {
    return null;
  }
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** As RFC 9457 has it; empty texts where there is none. */
function problemOf(body: string): { detail: string; code: string } {
  try {
    const { detail, code } = JSON.parse(body) as { detail?: unknown; code?: unknown };
    return { detail: typeof detail === 'string' ? detail : '', code: typeof code === 'string' ? code : '' };
  } catch {
    return { detail: '', code: '' };
  }
}
