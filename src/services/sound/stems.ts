import type { Motif } from '../../core/story/motif.ts';

/** Seconds in which an instrument comes in or goes. */
const FADE = 1;
/** Seconds in which all of it ends: cut off at once it would click. */
const GONE = 0.1;
/** Seconds from now at which what begins together begins: all of it is there by then. */
const SOON = 0.05;

/** So many rounds are heard, then so many are silent, and so on: a tune that never stops is not listened to. */
const [HEARD, RESTS] = [3, 2];
/** Rounds for which this is laid down: more than a lesson has. */
const LAID = 400;
/** Seconds before the end of a round in which the tune goes, and in which it is back. */
const [GOES, BACK] = [0.9, 0.05];

/** For each motif, by how many have come: the stems that are heard and how loud, in decibels. */
export type Gains = Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>;

interface StemParts {
  readonly context: Pick<
    AudioContext,
    'state' | 'currentTime' | 'createGain' | 'createBufferSource' | 'addEventListener'
  >;
  readonly out: AudioNode;
  readonly gains: Gains;
  /** Seconds in each file at which its round begins, and how long the round is. */
  readonly round: readonly [start: number, length: number];
  /** A stem, fetched and unpacked. */
  load(stem: string): Promise<AudioBuffer>;
}

interface Playing {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
  readonly level: number;
}

export interface Stems {
  /** Brings a motif to a volume, or all of it to nothing. */
  hear(motif: Motif | null, volume: number): void;
  /** Ends it, as quickly as it can without a click. */
  stop(): void;
}

const factorOf = (decibels: number): number => 10 ** (decibels / 20);

/**
 * Stems in step: each is one round of the same length, and each that comes in begins where the others are. Nothing
 * sounds before the browser lets sound be heard; what was asked for by then begins.
 */
export function createStems({ context, out, gains, round: [start, length], load }: StemParts): Stems {
  const loaded = new Map<string, AudioBuffer | 'coming' | 'none'>();
  const playing = new Map<string, Playing>();
  let wanted: ReadonlyMap<string, number> = new Map();
  /** When the round that is heard began, in the time of the context. */
  let zero: number | undefined;
  const breath = context.createGain();
  breath.connect(out);

  /** Whoever has just come is heard; after some rounds there is silence, and so on. */
  function breathe(): void {
    if (zero === undefined) return;
    const { gain } = breath;
    const now = context.currentTime;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(gain.value, now);
    gain.linearRampToValueAtTime(1, now + FADE);
    const whole = Math.max(0, Math.ceil((now - zero) / length));
    for (let round = whole + HEARD; round < whole + LAID; round += HEARD + RESTS) {
      const [end, again] = [zero + round * length, zero + (round + RESTS) * length];
      gain.setValueAtTime(1, end - GOES);
      gain.linearRampToValueAtTime(0, end - BACK);
      gain.setValueAtTime(0, again - BACK);
      gain.linearRampToValueAtTime(1, again);
    }
  }

  function fetch(stem: string): void {
    if (loaded.has(stem)) return;
    loaded.set(stem, 'coming');
    load(stem).then(
      (buffer) => {
        if (loaded.get(stem) !== 'coming') return;
        loaded.set(stem, buffer);
        settle();
      },
      (error: unknown) => {
        console.warn('Sound:', error);
        loaded.set(stem, 'none');
      },
    );
  }

  function begin(buffer: AudioBuffer, at: number): Playing {
    zero ??= at;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.loopStart = start;
    source.loopEnd = start + length;
    const gain = context.createGain();
    gain.gain.value = 0;
    source.connect(gain).connect(breath);
    source.start(at, start + ((((at - zero) % length) + length) % length));
    return { source, gain, level: 0 };
  }

  /** Brings a stem to a level; one that falls silent ends. */
  function bring(stem: string, { source, gain }: Playing, level: number, fade = FADE): void {
    const now = context.currentTime;
    gain.gain.cancelScheduledValues(now);
    gain.gain.setValueAtTime(gain.gain.value, now);
    gain.gain.linearRampToValueAtTime(level, now + fade);
    if (level > 0) playing.set(stem, { source, gain, level });
    else {
      playing.delete(stem);
      source.stop(now + fade);
      source.addEventListener('ended', () => gain.disconnect());
    }
  }

  function settle(): void {
    if (context.state !== 'running') return;
    const at = context.currentTime + SOON;
    for (const [stem, one] of playing) if (!wanted.has(stem)) bring(stem, one, 0);
    for (const [stem, level] of wanted) {
      const buffer = loaded.get(stem);
      if (buffer === undefined || buffer === 'coming' || buffer === 'none') continue;
      const before = playing.get(stem);
      const one = before ?? begin(buffer, at);
      if (!before) breathe();
      if (one.level !== level) bring(stem, one, level);
    }
    if (playing.size === 0) zero = undefined;
  }
  context.addEventListener('statechange', settle);

  return {
    hear(motif, volume) {
      const balances = motif && volume > 0 ? gains[motif.name] : undefined;
      const balance = balances?.[Math.min(motif?.come ?? 0, balances.length - 1)] ?? {};
      wanted = new Map(Object.entries(balance).map(([stem, level]) => [stem, volume * factorOf(level)]));
      // what was unpacked is large: only what is heard is kept
      for (const stem of loaded.keys()) if (wanted.size > 0 && !wanted.has(stem)) loaded.delete(stem);
      for (const stem of wanted.keys()) fetch(stem);
      settle();
    },
    stop() {
      wanted = new Map();
      for (const [stem, one] of playing) bring(stem, one, 0, GONE);
      zero = undefined;
    },
  };
}
