import { Howl, Howler } from 'howler';
import effectPlaces from '../../../assets/audio/effects.json';
import effectsUrl from '../../../assets/audio/effects.mp3?url';
import music from '../../../assets/audio/music.json';
import type { Motif } from '../../core/story/motif.ts';
import { formatsFor } from './formats.ts';
import type { SoundPlayer } from './sound.ts';
import { createStems, type Stems } from './stems.ts';

const STEM_URLS = import.meta.glob<string>('../../../assets/audio/music/*.{ogg,m4a}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const FADE = 1000;

/** Where a sound lies in its file: start and length in milliseconds, whether it goes round, and how loud it is in dB. */
type Places = { [id: string]: [start: number, length: number, loop: boolean, level: number] };

const factorOf = (decibels: number): number => 10 ** (decibels / 20);

/** A stem in the first form that can be fetched and unpacked. */
async function loadStem(stem: string): Promise<AudioBuffer> {
  let fault: unknown;
  for (const format of formatsFor((type) => new Audio().canPlayType(type))) {
    const url = STEM_URLS[`../../../assets/audio/music/${stem}.${format}`];
    if (url === undefined) continue;
    try {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
      return await Howler.ctx.decodeAudioData(await answer.arrayBuffer());
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

/** Lets all sound fade out, or come back: cut off at once it would click. */
function hush(now: boolean): void {
  const { ctx, masterGain } = Howler;
  if (!ctx || !masterGain) return;
  masterGain.gain.cancelScheduledValues(ctx.currentTime);
  masterGain.gain.setTargetAtTime(now ? 0 : Howler.volume(), ctx.currentTime, 0.02);
}

/** Browsers let sound be heard once somebody presses; a call, or another program, may have ended it since. */
function wakeWhenPressed(): void {
  const wake = (): void => {
    if (Howler.ctx && Howler.ctx.state !== 'running') Howler.ctx.resume().catch(() => undefined);
  };
  for (const press of ['pointerup', 'touchend', 'keydown', 'click'])
    document.addEventListener(press, wake, { passive: true });
}

/** Plays with howler, and music in its context. Each file is fetched when it is first to be heard. */
export function createSoundPlayer(): SoundPlayer {
  const places = effectPlaces as unknown as Places;
  const sprite = Object.fromEntries(
    Object.entries(places).map(([id, [start, length, loop]]) => [
      id,
      [start, length, loop] as [number, number, boolean],
    ]),
  );
  let effects: Howl | undefined;
  let stems: Stems | undefined;
  let volumes = { effects: 0, music: 0 };
  let motif: Motif | null = null;
  let place: string | null = null;
  let paused = false;
  /** The sounds that go on and on: the one a level asks for, and the air of the place. */
  const loops: { bed?: { id: string; played: number }; air?: { id: string; played: number } } = {};
  // a device that was let fall asleep is slow to answer the next press, and pupils read for longer than howler waits
  Howler.autoSuspend = false;
  wakeWhenPressed();

  const volumeOf = (id: string): number => volumes.effects * factorOf(places[id]?.[3] ?? 0);
  const isReady = (): boolean => effects?.state() === 'loaded';

  function begin(id: string): number | undefined {
    const played = effects?.play(id);
    if (played !== undefined) effects?.volume(volumeOf(id), played);
    return played;
  }

  /** Music needs the context of howler, which is there once a sound was made. */
  function settleMusic(): void {
    if (paused) return stems?.stop();
    if (!stems && motif && volumes.music > 0) {
      Howler.volume(Howler.volume());
      const [start = 0, length = 0] = music.round.map((milliseconds) => milliseconds / 1000);
      stems = createStems({
        context: Howler.ctx,
        out: Howler.masterGain,
        gains: music.gains,
        round: [start, length],
        load: loadStem,
      });
    }
    stems?.hear(motif, volumes.music);
  }

  function settleAir(): void {
    if (!isReady() || loops.air?.id === (place ?? undefined)) return;
    if (loops.air) {
      const { id, played } = loops.air;
      effects?.fade(volumeOf(id), 0, FADE, played).once('fade', () => effects?.stop(played), played);
      delete loops.air;
    }
    if (place === null || !places[place] || paused || volumes.effects === 0) return;
    const played = begin(place);
    if (played === undefined) return;
    effects?.fade(0, volumeOf(place), FADE, played);
    loops.air = { id: place, played };
  }

  function quiet(): void {
    if (loops.bed) effects?.stop(loops.bed.played);
    delete loops.bed;
  }

  return {
    play(id) {
      const found = places[id];
      if (!found || !isReady()) return;
      if (found[2]) quiet();
      const played = begin(id);
      if (found[2] && played !== undefined) loops.bed = { id, played };
    },
    music(now) {
      motif = now;
      settleMusic();
    },
    air(id) {
      place = id;
      settleAir();
    },
    volume(forEffects, forMusic) {
      volumes = { effects: forEffects, music: forMusic };
      if (forEffects > 0 && !effects) {
        effects = new Howl({ src: [effectsUrl], sprite });
        effects.once('load', settleAir);
      }
      for (const one of Object.values(loops)) effects?.volume(volumeOf(one.id), one.played);
      settleAir();
      settleMusic();
    },
    pause(now) {
      paused = now;
      settleMusic();
      hush(now);
    },
    quiet,
  };
}
