/** Why something that came in is not taken. Each has one sentence for the teacher. */
export type Reason =
  /** It is nothing of this game. */
  | 'not-ours'
  /** A letter is wrong, or something in it was changed. */
  | 'tampered'
  | 'too-large'
  /** More records than a class can have. */
  | 'too-many'
  | 'unknown-level'
  /** It comes from another version of the level, or of the game. */
  | 'unknown-version'
  /** It was played in another lesson, or in none. */
  | 'wrong-lesson'
  /** The level is known, but not one of this lesson. */
  | 'other-level'
  /** Under the name of a record that is here, with other choices. */
  | 'contradicts'
  /** A class file whose time is over. */
  | 'expired';

/** `place` says where: `code`, `level 7`, `version 2`, `lesson`, `playthroughs.3.day`. */
export interface Refusal<Why extends Reason = Reason> {
  readonly refused: Why;
  readonly place: string;
}
export type Read<Value, Why extends Reason = Reason> = { readonly ok: Value } | Refusal<Why>;

export const refuse = <Why extends Reason>(refused: Why, place: string): Refusal<Why> => ({ refused, place });
