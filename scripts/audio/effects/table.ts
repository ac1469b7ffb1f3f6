/**
 * The table of all effects: id to recipe.
 */
import { answerEffects } from './answers';
import type { Effects } from './effect';
import { houseEffects } from './house';
import { interfaceEffects } from './interface';
import { outdoorEffects } from './outdoors';
import { paperEffects } from './paper';
import { peopleEffects } from './people';
import { phoneEffects } from './phones';
import { roomEffects } from './rooms';
import { stepEffects } from './steps';
import { touchEffects } from './touch';
import { tuneEffects } from './tune';

export const effects: Effects = {
  ...interfaceEffects,
  ...answerEffects,
  ...paperEffects,
  ...phoneEffects,
  ...peopleEffects,
  ...outdoorEffects,
  ...houseEffects,
  ...tuneEffects,
  ...touchEffects,
  ...stepEffects,
  ...roomEffects,
};

/** What levels may ask for by another name: walking, which the game plays as what is walked on has it. */
export const ALIASES: Readonly<Record<string, string>> = { footsteps: 'steps-one-stone' };
