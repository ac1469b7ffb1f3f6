/**
 * The table of all effects: id to recipe.
 */
import { answerEffects } from './answers';
import type { Effects } from './effect';
import { houseEffects } from './house';
import { interfaceEffects } from './interface';
import { outdoorEffects } from './outdoors';
import { peopleEffects } from './people';
import { phoneEffects } from './phones';
import { touchEffects } from './touch';
import { tuneEffects } from './tune';

export const effects: Effects = {
  ...interfaceEffects,
  ...answerEffects,
  ...phoneEffects,
  ...peopleEffects,
  ...outdoorEffects,
  ...houseEffects,
  ...tuneEffects,
  ...touchEffects,
};
