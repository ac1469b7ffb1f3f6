import type { FunctionComponent } from 'preact';
import type { Beat, BeatOf, KindName } from '../../../core/kinds/index.ts';
import type { Values } from '../../../core/level/condition.ts';
import type { Level } from '../../../core/level/schema.ts';
import type { Action } from '../../../core/story/reduce.ts';
import type { Story } from '../../../core/story/state.ts';

/** What the panel of one kind of beat is given, once all its lines are read. */
export interface BeatProps<B extends Beat = Beat> {
  readonly level: Level;
  readonly state: Story;
  readonly beat: B;
  /** What was answered before. */
  readonly given: Values;
  readonly dispatch: (action: Action) => void;
  /** A word of this beat, by its id. */
  readonly word: (id: string) => string;
}

/** How one kind of beat is shown. */
export interface BeatPanel<Name extends KindName> {
  readonly ask: FunctionComponent<BeatProps<BeatOf<Name>>>;
  /** It draws the bar itself, with the question in place of title and role. */
  readonly ownBar: boolean;
  /** What stands there beside the place in the story: whenever it changes, something else may lie under the finger. */
  readonly standing?: (props: BeatProps<BeatOf<Name>>) => string;
  /** A title in place of the level's, once all is read. */
  readonly title?: (props: BeatProps<BeatOf<Name>>) => string;
}
