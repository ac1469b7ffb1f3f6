import type { CameraPort } from '../../ports/device.ts';

type ReadPicture<Read> = (picture: ImageData) => Promise<readonly Read[]>;

/** A code a hand's breadth wide, and a card at six metres, is read at this size; more pixels only take longer. */
const WIDEST = 1280;
/** Milliseconds between two looks: a hand that comes by is seen, and a slow laptop has time for the rest. */
const PAUSE = 60;

const switchOff = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

/** @param load what reads a picture; it is fetched when a camera is used for the first time */
export function createCamera<Read>(load: () => Promise<ReadPicture<Read>>): CameraPort<Read> {
  const devices = (): MediaDevices => {
    // whoever asked shows that the camera is off; the words are for the console
    if (!navigator.mediaDevices) throw new Error('Over plain http a browser has no cameras.');
    return navigator.mediaDevices;
  };

  return {
    async list() {
      if (!navigator.mediaDevices) return [];
      const all = await devices().enumerateDevices();
      return all.flatMap((one) =>
        one.kind === 'videoinput' && one.deviceId !== '' ? [{ id: one.deviceId, name: one.label }] : [],
      );
    },
    async start(video, hearing, camera) {
      if (!(video instanceof HTMLVideoElement)) throw new TypeError('A camera is shown in a video element.');
      const wanted = camera === undefined ? { facingMode: 'environment' } : { deviceId: { exact: camera } };
      const loading = load();
      // heard of below, once the camera is there to be switched off
      loading.catch(() => undefined);
      const stream = await devices().getUserMedia({ video: { ...wanted, width: { ideal: WIDEST } } });
      const readPicture = await loading.catch((error: unknown) => {
        switchOff(stream);
        throw error;
      });
      const [track] = stream.getVideoTracks();
      const canvas = document.createElement('canvas');
      const brush = canvas.getContext('2d', { willReadFrequently: true });
      let stopped = false;

      function stop(): void {
        stopped = true;
        switchOff(stream);
        if (video instanceof HTMLVideoElement) video.srcObject = null;
      }
      async function look(from: HTMLVideoElement): Promise<void> {
        if (stopped) return;
        if (brush && from.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && from.videoWidth > 0) {
          const scale = Math.min(1, WIDEST / from.videoWidth);
          canvas.width = Math.round(from.videoWidth * scale);
          canvas.height = Math.round(from.videoHeight * scale);
          brush.drawImage(from, 0, 0, canvas.width, canvas.height);
          const all = await readPicture(brush.getImageData(0, 0, canvas.width, canvas.height));
          if (!stopped) all.forEach((one) => hearing.read(one));
        }
        setTimeout(() => lookAt(from), PAUSE);
      }
      // a camera that nothing is read from need not look at anybody
      const lookAt = (from: HTMLVideoElement): void =>
        void look(from).catch((error: unknown) => {
          console.warn('The camera is off, for what it sees cannot be read:', error);
          lose();
        });
      function lose(): void {
        if (stopped) return;
        stop();
        hearing.gone();
      }

      track?.addEventListener('ended', lose);
      video.srcObject = stream;
      // a page in the background may not play; it goes on when it is seen
      await video.play().catch(() => undefined);
      lookAt(video);
      return { camera: track?.getSettings().deviceId ?? camera ?? '', stop };
    },
  };
}
