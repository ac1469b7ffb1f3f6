import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCamera } from './camera.ts';

/** A track of a camera, as a browser gives it. */
class Track extends EventTarget {
  on = true;
  stop(): void {
    this.on = false;
  }
  getSettings(): { deviceId: string } {
    return { deviceId: 'lid' };
  }
}

class Video {
  srcObject: unknown = null;
  readonly readyState = 4;
  readonly videoWidth = 640;
  readonly videoHeight = 480;
  play(): Promise<void> {
    return Promise.resolve();
  }
}

const brush = { drawImage: () => undefined, getImageData: () => ({}) };
let track: Track;
let video: Video;
const getUserMedia = vi.fn<() => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  track = new Track();
  video = new Video();
  getUserMedia.mockReset().mockResolvedValue({ getTracks: () => [track], getVideoTracks: () => [track] });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  vi.stubGlobal('HTMLVideoElement', Video);
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => brush }) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const hearing = () => ({ read: vi.fn<(text: string) => void>(), gone: vi.fn<() => void>() });

describe('the camera', () => {
  it('reads what it sees, again and again, until it is stopped', async () => {
    const hears = hearing();
    const started = await createCamera(() => Promise.resolve(() => Promise.resolve(['ROLE1/A']))).start(video, hears);
    await vi.advanceTimersToNextTimerAsync();
    await vi.advanceTimersToNextTimerAsync();
    expect(hears.read.mock.calls).toEqual([['ROLE1/A'], ['ROLE1/A'], ['ROLE1/A']]);
    expect(started.camera).toBe('lid');
    started.stop();
    started.stop();
    expect(track.on).toBe(false);
    expect(video.srcObject).toBeNull();
    await vi.runAllTimersAsync();
    expect(hears.read).toHaveBeenCalledTimes(3);
    expect(hears.gone).not.toHaveBeenCalled();
  });

  it('is switched off when what reads the codes cannot be loaded, before it or after', async () => {
    const failing = () => Promise.reject(new Error('404'));
    await expect(createCamera(failing).start(video, hearing())).rejects.toThrow('404');
    expect(track.on).toBe(false);

    track = new Track();
    let fail: (error: Error) => void = () => undefined;
    const starting = createCamera(() => new Promise<never>((_, no) => (fail = no))).start(video, hearing());
    await vi.advanceTimersByTimeAsync(0);
    expect(track.on).toBe(true);
    fail(new Error('cut off'));
    await expect(starting).rejects.toThrow('cut off');
    expect(track.on).toBe(false);
    expect(video.srcObject).toBeNull();
  });

  it('is switched off, and says so once, when reading fails while it runs', async () => {
    const hears = hearing();
    await createCamera(() => Promise.resolve(() => Promise.reject(new Error('no such file')))).start(video, hears);
    await vi.runAllTimersAsync();
    expect(track.on).toBe(false);
    expect(hears.gone).toHaveBeenCalledTimes(1);
    track.dispatchEvent(new Event('ended'));
    expect(hears.gone).toHaveBeenCalledTimes(1);
  });

  it('that is not allowed says so, whatever becomes of the file', async () => {
    getUserMedia.mockRejectedValue(new Error('not allowed'));
    const failing = createCamera(() => Promise.reject(new Error('404')));
    await expect(failing.start(video, hearing())).rejects.toThrow('not allowed');
  });

  it('over plain http is refused, and none is listed', async () => {
    vi.stubGlobal('navigator', {});
    const camera = createCamera(() => Promise.resolve(() => Promise.resolve([])));
    await expect(camera.start(video, hearing())).rejects.toThrow('plain http');
    expect(await camera.list()).toEqual([]);
  });

  it('that is unplugged is gone', async () => {
    const hears = hearing();
    await createCamera(() => Promise.resolve(() => Promise.resolve([]))).start(video, hears);
    track.dispatchEvent(new Event('ended'));
    expect(hears.gone).toHaveBeenCalledTimes(1);
    expect(track.on).toBe(false);
  });
});
