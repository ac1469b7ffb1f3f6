/**
 * How the game feels to each age, in one table: the same rules of style and stage read other values.
 * Younger pupils get it warmer, rounder and slower; older ones drier, tighter and quicker.
 */
import type { Settings } from '../save/settings.ts';

export type Age = Settings['age'];

export interface Feel {
  /** Factor of every duration that is seen: above 1 is slower. */
  readonly tempo: number;
  /** How far what lands goes past its place and is pressed, as a part of its size. */
  readonly squash: number;
  /** Words a minute that a reader is given, at each pace that can be chosen. */
  readonly pace: Readonly<Record<'calm' | 'usual', number>>;
  /** What is added to the type of messages, choices and notes: px of the 1280 × 800 picture. */
  readonly typeStep: number;
  /** Line height of what is read. */
  readonly leading: number;
  /** Factor of the radii of sheets, choices and bubbles. */
  readonly roundness: number;
  /** The sheets, and the messages of others and of the player. Ink on them keeps far above AA. */
  readonly paper: string;
  readonly paperLight: string;
  readonly bubble: string;
  readonly bubbleOwn: string;
}

/**
 * 110 and 150 words are the paces by which the stories were measured when they were written (nine to twelve minutes
 * each); older readers get a quarter more.
 */
const FEELS: Readonly<Record<Age, Feel>> = {
  '8-11': {
    tempo: 1.15,
    squash: 0.09,
    pace: { calm: 110, usual: 150 },
    typeStep: 1,
    leading: 1.34,
    roundness: 1.15,
    paper: '#f6efe1',
    paperLight: '#fdf8ec',
    bubble: '#d5e3f2',
    bubbleOwn: '#fff0c4',
  },
  '11-14': {
    tempo: 0.85,
    squash: 0.03,
    pace: { calm: 140, usual: 190 },
    typeStep: 0,
    leading: 1.28,
    roundness: 0.75,
    paper: '#eff0ef',
    paperLight: '#f7f8f8',
    bubble: '#c9dbf5',
    bubbleOwn: '#f9efd0',
  },
};

/** The feel for pupils of this age. */
export const feelOf = (age: Age): Feel => FEELS[age];
