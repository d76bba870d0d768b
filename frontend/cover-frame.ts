const MAX_WIDTH = 270;
const MAX_HEIGHT = 480;
const MAX_BYTES = 100 * 1024;
const QUALITIES = [0.85, 0.7, 0.55, 0.4, 0.25];

/** The frame on show as a small JPEG in base64, or null where the browser does not give it out. */
export async function coverFrameOf(video: HTMLVideoElement): Promise<string | null> {
  const scale = Math.min(1, MAX_WIDTH / video.videoWidth, MAX_HEIGHT / video.videoHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (jpeg && jpeg.type === 'image/jpeg' && jpeg.size <= MAX_BYTES) {
      return base64Of(jpeg);
    }
  }
  return null;
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^.*,/, ''));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
