import { type TemplateResult, html, nothing } from 'lit';
import { bytesText, timeLeftText } from './video-texts.js';
import type { UploadNews } from './upload-news.js';
import type { VideoUpload } from './video-upload.js';

/** What the server has of a video. */
export interface StagedVideo {
  mediaId: string;
  fileName: string;
  /** In bytes, as declared. */
  size: number;
  /** In bytes. */
  received: number;
  complete: boolean;
  /** There was a video, and it was erased. */
  gone: boolean;
  coverMs: number;
}

export const NO_VIDEO: StagedVideo = {
  mediaId: '',
  fileName: '',
  size: 0,
  received: 0,
  complete: false,
  gone: false,
  coverMs: 0,
};

export const CAMERA = html`
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true">
    <rect x="3" y="5" width="13" height="14" rx="3" />
    <path d="m16 10.5 5-2.5v8l-5-2.5" stroke-linejoin="round" />
  </svg>
`;

export function button(text: string, act: () => void): TemplateResult {
  return html`<button type="button" @click=${act}>${text}</button>`;
}

export function bar(percent: number): TemplateResult {
  return html`
    <div class="bar" role="progressbar" aria-label="Upload" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}>
      <div style="inline-size: ${percent}%"></div>
    </div>
  `;
}

export function nameLine(fileName: string, size: number): TemplateResult {
  return html`
    <p class="name"><strong title=${fileName}>${fileName}</strong><span class="muted">${bytesText(size)}</span></p>
  `;
}

/** How far an upload of this tab is. */
export function progress(upload: VideoUpload, otherTab: UploadNews | null): TemplateResult {
  if (upload.phase === 'failed') {
    return html`<p class="failure" role="alert">${upload.failure}</p>`;
  }
  if (upload.phase === 'elsewhere') {
    return elsewhere(otherTab, upload.progressed.percent);
  }
  return html`${bar(upload.progressed.percent)}
    <p class="muted state">${stateText(upload)}</p>`;
}

/** How far an upload of another tab is. */
export function elsewhere(news: UploadNews | null, percentHere: number): TemplateResult {
  const percent = news ? Math.floor((news.sent / news.total) * 100) : percentHere;
  const state = news?.phase === 'paused' ? ', and paused there' : '';
  return html`${bar(percent)}
    <p class="state"><strong>This video is being uploaded in another tab${state}.</strong></p>
    <p class="muted">${percent} % is here. Midx takes it from one tab at a time.</p>`;
}

/** One button for all of it, so that whoever presses it by keyboard stays on it. */
export function actions(upload: VideoUpload): TemplateResult {
  const runs = upload.atRisk;
  const label = runs ? 'Pause' : labelOfGoingOn(upload);
  return html`
    ${label ? button(label, () => (runs ? upload.pause() : upload.resume())) : nothing}
    ${upload.phase === 'waiting' ? button('Try now', () => upload.resume()) : nothing}
  `;
}

function labelOfGoingOn({ phase, worthAnotherTry }: VideoUpload): string {
  switch (phase) {
    case 'paused':
      return 'Resume';
    case 'elsewhere':
      return 'Go on here';
    default:
      return phase === 'failed' && worthAnotherTry ? 'Try again' : '';
  }
}

/** A video of which only a part has come, and whose file is not at hand any more. */
export function interrupted(video: StagedVideo): TemplateResult {
  const percent = Math.floor((video.received / video.size) * 100);
  return html`
    <p><strong>“${video.fileName}” has not arrived completely.</strong></p>
    ${bar(percent)}
    <p class="muted state">${percent} % of ${bytesText(video.size)} is here and kept.</p>
    <p>Choose the same file once more, and it goes on from there.</p>
  `;
}

/** Another file than the one of which a part is here: never mixed, never replaced unasked. */
export function otherFile(file: File, video: StagedVideo, use: () => void, keep: () => void): TemplateResult {
  const changed = file.name === video.fileName;
  const why = changed
    ? `“${file.name}” is not the same file as before: it was changed since, or is another one of the same name.`
    : `“${file.name}” (${bytesText(file.size)}) is another video than “${video.fileName}” (${bytesText(video.size)}).`;
  return html`
    <div class="question" role="alert">
      <p>${why} It cannot go on where the other stopped. Upload it from its beginning, instead of the other one?</p>
      <div class="actions">${button('Use this file instead', use)} ${button('Keep the other one', keep)}</div>
    </div>
  `;
}

function stateText(upload: VideoUpload): string {
  const { phase, waitingFor, isStalled } = upload;
  const { sent, total, percent, bytesPerSecond } = upload.progressed;
  switch (phase) {
    case 'complete':
      return 'Uploaded';
    case 'paused':
      return `Paused at ${percent} %`;
    case 'waiting':
      return navigator.onLine
        ? `${percent} % · ${waitingFor}`
        : `${percent} % · you are offline; it goes on by itself when you are back`;
    default:
      if (sent === total) {
        return '100 % · checking…';
      }
      if (isStalled) {
        return `${percent} % · nothing moves, waiting for the network…`;
      }
      return bytesPerSecond > 0
        ? `${percent} % · ${bytesText(bytesPerSecond)}/s · ${timeLeftText((total - sent) / bytesPerSecond)}`
        : `${percent} %`;
  }
}
