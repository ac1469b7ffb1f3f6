import type { SoundPort } from '../core/ports.ts';
import { whenIdle } from './idle.ts';

export type MusicId = 'street' | 'evening';
/** What makes the sound once there is something to hear. */
export type SoundPlayer = SoundPort;

/** What is asked of the page: whether it is seen, and whether somebody touched it, before which browsers allow no sound. */
interface Page {
  isHidden(): boolean;
  wasTouched(): boolean;
  onVisibility(listener: () => void): void;
}

const browserPage: Page = {
  isHidden: () => document.hidden,
  wasTouched: () => navigator.userActivation?.hasBeenActive ?? true,
  onVisibility: (listener) => document.addEventListener('visibilitychange', listener),
};

interface SoundParts {
  /** Fetches the player; only when a volume is above 0. */
  load(): Promise<SoundPlayer>;
  /** Sound must not hold up what is needed first: fetching begins when this is done and the page is idle. */
  readonly after: Promise<unknown>;
  readonly page?: Page;
  readonly idle?: (call: () => void) => void;
}

/** The sound of the game. It never throws: what cannot be heard is silence. */
export function createSound({ load, after, page = browserPage, idle = whenIdle }: SoundParts): SoundPort {
  let player: SoundPlayer | undefined;
  let loading = false;
  let volumes: [effects: number, music: number] = [0, 0];
  let wanted: MusicId | null = null;
  let paused = false;

  /** A fault in sound is nobody's concern but the console's. */
  const quietly = (act: (player: SoundPlayer) => void): void => {
    try {
      if (player) act(player);
    } catch (error) {
      console.warn('Sound:', error);
    }
  };

  const settle = (): void =>
    quietly((to) => {
      to.pause(paused || page.isHidden());
      to.volume(...volumes);
      to.music(wanted);
    });

  function need(): void {
    if (loading || player || volumes.every((volume) => volume === 0)) return;
    loading = true;
    const begin = async (): Promise<void> => {
      try {
        player = await load();
      } catch (error) {
        console.warn('Sound:', error);
      }
      loading = false;
      settle();
    };
    void after.then(() => idle(() => void begin()));
  }

  page.onVisibility(settle);

  return {
    play(id) {
      if (volumes[0] === 0 || paused || page.isHidden() || !page.wasTouched()) return;
      quietly((to) => to.play(id));
    },
    music(id) {
      wanted = id;
      quietly((to) => to.music(id));
    },
    volume(effects, music) {
      volumes = [effects, music];
      need();
      quietly((to) => to.volume(effects, music));
    },
    pause(now) {
      paused = now;
      settle();
    },
    quiet: () => quietly((to) => to.quiet()),
  };
}
