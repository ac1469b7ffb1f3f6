import type { SoundPort } from '../../ports/device.ts';
import type { Motif } from '../../core/story/motif.ts';
import { whenIdle } from '../device/idle.ts';
import { quietly } from '../device/quietly.ts';

/**
 * How much of the music is left under a voice that reads aloud: it sinks by 14 dB. A device's voice speaks at about −16
 * LUFS, and music of −20 at its usual volume is 9 dB softer by then: well over the 20 dB apart that WCAG 1.4.7 asks for.
 */
const UNDER_VOICE = 0.2;

/** What makes the sound once there is something to hear. */
export type SoundPlayer = SoundPort;

/**
 * What is asked of the page: whether it is seen, and whether somebody touched it, before which browsers allow no sound.
 */
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

/** The sound of the page, which makes room for a voice. */
export interface Sound extends SoundPort {
  /** A voice begins to read aloud, or has ended. */
  underVoice(speaking: boolean): void;
}

/** The sound of the game. It never throws: what cannot be heard is silence. */
export function createSound({ load, after, page = browserPage, idle = whenIdle }: SoundParts): Sound {
  let player: SoundPlayer | undefined;
  let loading = false;
  let volumes: [effects: number, music: number] = [0, 0];
  let wanted: Motif | null = null;
  let place: string | null = null;
  let paused = false;
  let spoken = false;

  /** A fault in sound is nobody's concern but the console's. */
  const soundly = (act: (player: SoundPlayer) => void): void => {
    try {
      if (player) act(player);
    } catch (error) {
      console.warn('Sound:', error);
    }
  };

  const setVolume = (to: SoundPlayer): void => to.volume(volumes[0], volumes[1] * (spoken ? UNDER_VOICE : 1));

  const settle = (): void =>
    soundly((to) => {
      to.pause(paused || page.isHidden());
      setVolume(to);
      to.music(wanted);
      to.air(place);
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
    quietly(after.then(() => idle(() => quietly(begin()))));
  }

  page.onVisibility(settle);

  return {
    play(id) {
      if (volumes[0] === 0 || paused || page.isHidden() || !page.wasTouched()) return;
      soundly((to) => to.play(id));
    },
    music(motif) {
      wanted = motif;
      soundly((to) => to.music(motif));
    },
    air(id) {
      place = id;
      soundly((to) => to.air(id));
    },
    volume(effects, music) {
      volumes = [effects, music];
      need();
      soundly(setVolume);
    },
    underVoice(speaking) {
      if (spoken === speaking) return;
      spoken = speaking;
      soundly(setVolume);
    },
    pause(now) {
      paused = now;
      settle();
    },
    quiet: () => soundly((to) => to.quiet()),
  };
}
