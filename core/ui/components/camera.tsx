import { useEffect, useRef, useState } from 'react';
import type { CameraControls } from '../home.ts';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { Icon } from './icon.tsx';
import { Note } from './note.tsx';
import './camera.css';

/** The live camera with a viewfinder; every text it reads goes to `onFound` until this is gone. */
export function Camera({ onFound, progress }: { onFound: (text: string) => void; progress: string | null }) {
  const app = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const [controls, setControls] = useState<CameraControls | null>(null);
  const [lit, setLit] = useState(false);
  const [refused, setRefused] = useState<'refused' | 'missing' | null>(app.home.scan.camera ? null : 'missing');
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the camera anew
  useEffect(() => {
    const open = app.home.scan.camera;
    const view = video.current;
    if (!open || !view) return;
    const stop = new AbortController();
    open(view, (text) => found.current(text), stop.signal).then(
      (given) => !stop.signal.aborted && setControls(given),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setRefused(error instanceof Error && error.name === 'CameraRefused' ? 'refused' : 'missing');
      },
    );
    return () => stop.abort();
  }, [app, attempt]);

  if (refused)
    return (
      <Note
        tone="warn"
        actions={
          refused === 'refused' ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                setRefused(null);
                setAttempt(attempt + 1);
              }}
            >
              {t('camera.again')}
            </button>
          ) : null
        }
      >
        <p>{t(refused === 'refused' ? 'camera.refused' : 'camera.missing')}</p>
      </Note>
    );
  const { torch, zoom } = controls ?? {};
  return (
    <div className="camera">
      <video ref={video} playsInline muted autoPlay aria-label={t('camera.label')} />
      <div className="viewfinder" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      {torch ? (
        <button
          type="button"
          className="icon-button torch"
          aria-pressed={lit}
          aria-label={t('camera.torch')}
          onClick={() => void torch(!lit).then(() => setLit(!lit))}
        >
          <Icon name="torch" />
        </button>
      ) : null}
      {zoom ? (
        <input
          type="range"
          className="zoom"
          aria-label={t('camera.zoom')}
          min={zoom.min}
          max={zoom.max}
          step={zoom.step}
          defaultValue={zoom.now}
          onChange={(event) => void zoom.set(Number(event.target.value)).catch(() => {})}
        />
      ) : null}
      <p className="camera-says" role="status">
        {progress ?? t('camera.point')}
      </p>
    </div>
  );
}
