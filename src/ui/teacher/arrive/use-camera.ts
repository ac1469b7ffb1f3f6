import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CameraPort, Remover } from '../../../ports/device.ts';

type Standing = 'starting' | 'on' | 'off';

interface Camera {
  /** The element that shows its picture. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly standing: Standing;
  /** Takes another camera, where there is one. */
  readonly other: (() => void) | undefined;
  /** Asks once more for one. */
  readonly again: () => void;
}

/** Shows a camera in a video element and hears what it reads, as long as the page is open. */
export function useCamera<Read>(camera: CameraPort<Read>, read: (what: Read) => void): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [standing, setStanding] = useState<Standing>('starting');
  const [cameras, setCameras] = useState<readonly string[]>([]);
  const [now, setNow] = useState('');
  /** Which camera is wanted, and how often one was asked for. */
  const [wanted, setWanted] = useState<{ readonly camera?: string; readonly time: number }>({ time: 0 });
  useEffect(() => {
    let stop: Remover | undefined;
    let left = false;
    async function begin(into: HTMLVideoElement): Promise<void> {
      const started = await camera.start(into, { read, gone: () => setStanding('off') }, wanted.camera);
      stop = started.stop;
      if (left) return stop();
      setNow(started.camera);
      setStanding('on');
      const all = await camera.list();
      if (!left) setCameras(all.map((one) => one.id));
    }
    setStanding('starting');
    if (video.current) begin(video.current).catch(() => !left && setStanding('off'));
    return () => {
      left = true;
      stop?.();
    };
  }, [camera, wanted, read]);

  const ask = (next?: string): void =>
    setWanted({ time: wanted.time + 1, ...(next !== undefined && { camera: next }) });
  const another = cameras[(cameras.indexOf(now) + 1) % cameras.length];
  return { video, standing, other: cameras.length > 1 ? () => ask(another) : undefined, again: () => ask() };
}
