import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSound, type SoundPlayer } from './sound.ts';

/** A sound over a page and a player that only write down what is asked of them; idle time comes when it is given. */
function make(player: Partial<SoundPlayer> | null = {}) {
  const asked: string[] = [];
  const page = { hidden: false, touched: true, see: () => undefined as void };
  const waiting: (() => void)[] = [];
  let play = (): void => undefined;
  const playable = new Promise<void>((resolve) => (play = resolve));
  const full: SoundPlayer = {
    play: (id) => void asked.push(`play ${id}`),
    music: (motif) => void asked.push(`music ${motif?.name}`),
    air: (id) => void asked.push(`air ${id}`),
    quiet: () => void asked.push('quiet'),
    volume: (effects, music) => void asked.push(`volume ${effects} ${music}`),
    pause: (paused) => void asked.push(`pause ${paused}`),
    ...player,
  };
  const load = vi.fn<() => Promise<SoundPlayer>>(async () =>
    player === null ? Promise.reject(new Error('no file')) : full,
  );
  const sound = createSound({
    load,
    after: playable,
    idle: (call) => void waiting.push(call),
    page: {
      isHidden: () => page.hidden,
      wasTouched: () => page.touched,
      onVisibility: (listener) => (page.see = listener),
    },
  });
  const ready = async (): Promise<void> => {
    play();
    await playable;
    await Promise.resolve();
    waiting.forEach((call) => call());
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await Promise.resolve();
  };
  return { sound, asked, page, load, ready, play, waiting };
}
afterEach(() => vi.restoreAllMocks());

describe('sound', () => {
  it('fetches nothing while both volumes are 0', async () => {
    const { sound, load, play, waiting } = make();
    sound.volume(0, 0);
    sound.music({ name: 'town', come: 0 });
    sound.play('tap');
    play();
    await Promise.resolve();
    expect(waiting).toEqual([]);
    expect(load).not.toHaveBeenCalled();
  });

  it('fetches only once the page can be played and is idle, and then plays what should be heard', async () => {
    const { sound, asked, load, ready } = make();
    sound.volume(0.7, 0.2);
    sound.music({ name: 'alone', come: 0 });
    sound.air('hush');
    sound.play('tap');
    expect(load).not.toHaveBeenCalled();
    await ready();
    expect(asked).toEqual(['pause false', 'volume 0.7 0.2', 'music alone', 'air hush']);
    sound.play('choose');
    expect(asked.at(-1)).toBe('play choose');
    expect(load).toHaveBeenCalledOnce();
  });

  it('is silent when hidden, paused, muted, or before anybody touched the page', async () => {
    const { sound, asked, page, ready } = make();
    sound.volume(1, 0);
    await ready();
    page.hidden = true;
    page.see();
    expect(asked).toContain('pause true');
    sound.play('tap');
    page.hidden = false;
    page.see();
    sound.pause(true);
    sound.play('tap');
    sound.pause(false);
    page.touched = false;
    sound.play('tap');
    page.touched = true;
    sound.volume(0, 1);
    sound.play('tap');
    expect(asked.filter((one) => one.startsWith('play'))).toEqual([]);
    sound.volume(1, 1);
    sound.play('tap');
    expect(asked.at(-1)).toBe('play tap');
  });

  it('lets the music sink under a voice, and not what answers a press', async () => {
    const { sound, asked, ready } = make();
    sound.volume(0.7, 0.5);
    await ready();
    sound.underVoice(true);
    expect(asked.at(-1)).toBe('volume 0.7 0.1');
    sound.volume(0.7, 1);
    expect(asked.at(-1)).toBe('volume 0.7 0.2');
    sound.underVoice(false);
    expect(asked.at(-1)).toBe('volume 0.7 1');
  });

  it('never throws, and tries again when it could not be fetched', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { sound, load, ready, waiting } = make(null);
    sound.volume(1, 1);
    await ready();
    sound.play('tap');
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    sound.volume(0.5, 1);
    await vi.waitFor(() => expect(waiting.length).toBe(2));
    waiting.at(-1)?.();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('never throws when the player does', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = (): never => {
      throw new Error('broken');
    };
    const { sound, ready } = make({ play: broken, music: broken });
    sound.volume(1, 1);
    await ready();
    expect(() => sound.play('tap')).not.toThrow();
    expect(() => sound.music({ name: 'help', come: 2 })).not.toThrow();
  });
});
