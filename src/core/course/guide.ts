import type { Adults } from './plan.ts';

/** What is said to grown-ups of one story, from `assets/guides/<lang>.json`. */
export interface LevelGuide {
  /** What a class takes from it, and what it practises. */
  readonly aim: string;
  readonly practise: string;
  /** The homework: a talk with a grown-up whom the pupil trusts. */
  readonly talk: string;
  /** What the next lesson looks back at. */
  readonly back: string;
  /** Three questions for the table at home. */
  readonly home: readonly string[];
}

interface Sentences {
  readonly title: string;
  readonly all: readonly string[];
}

/** Whom to tell when, and what then: a heading and its sentence. */
type Step = readonly string[];

/** The longer texts for grown-ups, in one language. */
export interface Guide {
  readonly levels: Readonly<Record<string, LevelGuide>>;
  readonly adults: Readonly<
    Record<Adults, Readonly<Record<'title' | 'about' | 'open' | 'play' | 'talk' | 'told' | 'close', string>>>
  >;
  /** When a child has told something. */
  readonly told: {
    readonly title: string;
    readonly about: string;
    readonly say: Sentences;
    readonly do: Sentences;
    readonly not: Sentences;
    readonly when: {
      readonly title: string;
      readonly now: Step;
      readonly today: Step;
      readonly tomorrow: Step;
      readonly later: Step;
    };
    readonly you: string;
    readonly note: string;
  };
}
