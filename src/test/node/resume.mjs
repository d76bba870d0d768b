// Uploads a file with the client that browsers use, and dies on the way, goes on where an earlier run died, or takes it back.
import { createReadStream, statSync } from 'node:fs';
import { FileUrlStorage, Upload } from 'tus-js-client';

const [mode, endpoint, cookie, file, urls] = process.argv.slice(2);
const size = statSync(file).size;

function options(finished, failed) {
  return {
    endpoint,
    uploadSize: size,
    chunkSize: 2 * 1024 * 1024,
    retryDelays: [100, 500, 1000],
    uploadDataDuringCreation: mode === 'whole',
    urlStorage: new FileUrlStorage(urls),
    metadata: { filename: 'clip.mp4', filetype: 'video/mp4' },
    // A browser says by itself where a request comes from.
    headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
    onAfterResponse: (request, response) => {
      if (request.getMethod() === 'HEAD') {
        console.log(`resumed ${response.getHeader('Upload-Offset')}`);
      }
    },
    onChunkComplete: (_, accepted) => {
      console.log(`accepted ${accepted}`);
      if (mode === 'die' && accepted >= size / 3) {
        // In the middle of the next request.
        setTimeout(() => process.kill(process.pid, 'SIGKILL'), 3);
      }
      if (mode === 'terminate' && accepted >= size / 3) {
        void upload.abort(true).then(() => finished(upload), failed);
      }
    },
    onSuccess: () => finished(upload),
    onError: failed,
  };
}

let upload;
const done = new Promise((finished, failed) => {
  upload = new Upload(createReadStream(file), options(finished, failed));
});
if (mode === 'resume') {
  const [previous] = await upload.findPreviousUploads();
  upload.resumeFromPreviousUpload(previous);
}
upload.start();
await done;
console.log(`done ${upload.url}`);
