import { CameraMissing, CameraRefused, type ScanPort } from '../../core/ui/home.ts';
import { frameReader } from './picture.ts';
import { zoomOf } from './zoom.ts';

/** Milliseconds between two easy looks, and between two hard ones (in the worker, so that the picture never stutters). */
const easyEvery = 120;
const hardEvery = 400;

/** The live camera, the back one where there are several. Easy frames are read here, hard ones by core/qr in its worker. */
export const camera: ScanPort['camera'] = navigator.mediaDevices
  ? async (video, found, signal) => {
      const [stream, { BrowserQRCodeReader }] = await Promise.all([openCamera(), import('@zxing/browser')]);
      const stopTracks = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (signal.aborted) {
        stopTracks();
        signal.throwIfAborted();
      }
      const seen = new Set<string>();
      const tell = (text: string) => {
        if (signal.aborted || seen.has(text)) return;
        seen.add(text);
        found(text);
      };
      const reader = new BrowserQRCodeReader(undefined, {
        delayBetweenScanAttempts: easyEvery,
        delayBetweenScanSuccess: easyEvery,
      });
      const controls = await reader.decodeFromStream(stream, video, (result) => result && tell(result.getText()));
      signal.addEventListener('abort', () => {
        controls.stop();
        stopTracks();
      });
      void lookHard(video, tell, signal);
      return { torch: controls.switchTorch ?? null, zoom: zoomOf(stream.getVideoTracks()[0]) };
    }
  : null;

async function openCamera(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') throw new CameraRefused('camera: not allowed');
    throw new CameraMissing(`camera: none to be had (${name})`);
  }
}

/** Gives every few frames to the worker, one at a time, until `signal` aborts. */
async function lookHard(video: HTMLVideoElement, tell: (text: string) => void, signal: AbortSignal): Promise<void> {
  const reader = frameReader(signal);
  // Most frames get a quick look, so that a slow phone sees many; every fourth the whole ladder.
  for (let looks = 1; !signal.aborted; looks++) {
    await new Promise((later) => setTimeout(later, hardEvery));
    if (signal.aborted || video.videoWidth === 0) continue;
    try {
      const frame = await createImageBitmap(video);
      for (const text of await reader(frame, looks % 4 !== 0)) tell(text);
    } catch {
      // One frame that cannot be read (the camera turned, memory ran short) is followed by the next.
    }
  }
}
