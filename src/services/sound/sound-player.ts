import { Howl, Howler } from 'howler';
import aloneUrl from '../../../assets/audio/alone.mp3?url';
import effectPlaces from '../../../assets/audio/effects.json';
import effectsUrl from '../../../assets/audio/effects.mp3?url';
import helpUrl from '../../../assets/audio/help.mp3?url';
import musicPlaces from '../../../assets/audio/music.json';
import townUrl from '../../../assets/audio/town.mp3?url';
import type { Motif } from '../../core/story/motif.ts';
import type { SoundPlayer } from './sound.ts';

const MUSIC_URLS: Readonly<Record<Motif['name'], string>> = { town: townUrl, alone: aloneUrl, help: helpUrl };
const FADE = 1000;

/** Where a sound lies in its file: start and length in milliseconds, and whether it goes round. */
type Places = { [id: string]: [number, number] | [number, number, boolean] };

/** A motif: its voices are loops that start together and are heard or not, so that they stay in step. */
class Track {
  private readonly howl: Howl;
  private readonly voices: readonly string[];
  /** The volume wanted of each voice, and the one it was last brought to. */
  private wanted: readonly number[] = [];
  private given: readonly number[] = [];
  /** What plays each voice, while the motif is heard or fades. */
  private playing: readonly number[] = [];
  private end: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, places: Places) {
    this.voices = Object.keys(places);
    this.howl = new Howl({ src: [url], sprite: places, volume: 0 });
    // what is asked of howler before that, it would begin one after the other
    this.howl.once('load', () => this.settle());
  }

  /** Brings so many of its voices to a volume and the others to nothing; all of it ends once none is heard. */
  hear(many: number, volume: number): void {
    this.wanted = this.voices.map((_, at) => (at < many ? volume : 0));
    if (this.howl.state() === 'loaded') this.settle();
  }

  /** Ends it at once. */
  stop(): void {
    this.hear(0, 0);
    clearTimeout(this.end);
    this.howl.stop().volume(0);
    this.playing = [];
  }

  private settle(): void {
    const silent = this.wanted.every((volume) => volume === 0);
    if (this.playing.length === 0) {
      if (silent) return;
      this.playing = this.voices.map((voice) => this.howl.play(voice));
      this.given = this.voices.map(() => 0);
    }
    for (const [at, id] of this.playing.entries()) {
      const volume = this.wanted[at] ?? 0;
      if (volume !== this.given[at]) this.howl.fade(this.howl.volume(id) as number, volume, FADE, id);
    }
    this.given = this.wanted;
    clearTimeout(this.end);
    if (silent) this.end = setTimeout(() => this.stop(), FADE);
  }
}

/** Plays with howler. Each file is fetched when its volume is first above nothing. */
export function createSoundPlayer(): SoundPlayer {
  const places = effectPlaces as unknown as Places;
  const loops = musicPlaces as unknown as Readonly<Record<Motif['name'], Places>>;
  const tracks = new Map<Motif['name'], Track>();
  let effects: Howl | undefined;
  let volumes = { effects: 0, music: 0 };
  let wanted: Motif | null = null;
  let paused = false;
  /** The one sound that goes on and on. */
  let bed: number | undefined;
  // a device that was let fall asleep is slow to answer the next press, and pupils read for longer than howler waits
  Howler.autoSuspend = false;

  /** Brings every track to where it should be: the wanted one in, the others out. */
  function settle(): void {
    if (wanted && !paused && volumes.music > 0 && !tracks.has(wanted.name))
      tracks.set(wanted.name, new Track(MUSIC_URLS[wanted.name], loops[wanted.name]));
    for (const [name, track] of tracks) {
      if (paused) track.stop();
      else if (wanted?.name === name) track.hear(wanted.name === 'help' ? wanted.come : 1, volumes.music);
      else track.hear(0, 0);
    }
  }

  function quiet(): void {
    if (bed !== undefined) effects?.stop(bed);
    bed = undefined;
  }

  return {
    play(id) {
      const place = places[id];
      if (!place || !effects || effects.state() !== 'loaded') return;
      if (place[2]) quiet();
      const played = effects.play(id);
      if (place[2]) bed = played;
    },
    music(motif) {
      wanted = motif;
      settle();
    },
    volume(forEffects, forMusic) {
      volumes = { effects: forEffects, music: forMusic };
      if (forEffects > 0) effects ??= new Howl({ src: [effectsUrl], sprite: places });
      effects?.volume(forEffects);
      settle();
    },
    pause(now) {
      paused = now;
      Howler.mute(now);
      settle();
    },
    quiet,
  };
}
