import { Howl, Howler } from 'howler';
import effectPlaces from '../../assets/audio/effects.json';
import effectsUrl from '../../assets/audio/effects.mp3?url';
import eveningUrl from '../../assets/audio/evening.mp3?url';
import musicPlaces from '../../assets/audio/music.json';
import streetUrl from '../../assets/audio/street.mp3?url';
import type { MusicId, SoundPlayer } from './sound.ts';

const MUSIC_URLS: Readonly<Record<MusicId, string>> = { street: streetUrl, evening: eveningUrl };
const FADE = 1000;

/** Where a sound lies in its file: start and length in milliseconds, and whether it goes round. */
type Places = { [id: string]: [number, number] | [number, number, boolean] };

/** Plays with howler. Each file is fetched when its volume is first above nothing. */
export function createSoundPlayer(): SoundPlayer {
  const places = effectPlaces as unknown as Places;
  const loops = musicPlaces as unknown as Places;
  const tracks = new Map<MusicId, Howl>();
  /** Tracks that fade out. */
  const leaving = new Set<MusicId>();
  let effects: Howl | undefined;
  let volumes = { effects: 0, music: 0 };
  let wanted: MusicId | null = null;
  let paused = false;
  /** The one sound that goes on and on. */
  let bed: number | undefined;

  const isHeard = (id: MusicId): boolean => id === wanted && !paused && volumes.music > 0;

  /** Brings every track to where it should be: the wanted one in, the others out. */
  function settle(): void {
    if (wanted !== null && isHeard(wanted) && !tracks.has(wanted)) {
      tracks.set(wanted, new Howl({ src: [MUSIC_URLS[wanted]], sprite: { [wanted]: loops[wanted] as [number, number, boolean] }, volume: 0 }));
    }
    for (const [id, track] of tracks) {
      if (isHeard(id)) {
        leaving.delete(id);
        if (!track.playing()) track.play(id);
        track.fade(track.volume(), volumes.music, FADE);
      } else if (paused) {
        leaving.delete(id);
        track.stop().volume(0);
      } else if (track.playing() && !leaving.has(id)) {
        leaving.add(id);
        track.fade(track.volume(), 0, FADE);
        // a fade that is broken off ends as well; the track may be wanted again by then
        track.once('fade', () => void (leaving.delete(id) && track.stop()));
      }
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
    music(id) {
      wanted = id;
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
