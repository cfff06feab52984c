import type { CameraControls } from '../../core/ui/home.ts';

/** The lens as far as the browser lets it be moved without asking for more than the picture. */
export function zoomOf(track: MediaStreamTrack | undefined): CameraControls['zoom'] {
  // TypeScript's own words for media do not know it yet.
  const { zoom } = (track?.getCapabilities?.() ?? {}) as { zoom?: { min: number; max: number; step?: number } };
  const { zoom: now } = (track?.getSettings?.() ?? {}) as { zoom?: number };
  if (!track || !zoom || !(zoom.max > zoom.min)) return null;
  return {
    min: zoom.min,
    max: zoom.max,
    step: zoom.step || (zoom.max - zoom.min) / 50,
    now: now ?? zoom.min,
    set: (to) => track.applyConstraints({ advanced: [{ zoom: to } as MediaTrackConstraintSet] }),
  };
}
