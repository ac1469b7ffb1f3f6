import { evenHash } from '../record/hash.ts';

/**
 * Choices in the order in which one player sees them on their own device: by chance, and always the same for this
 * player at this fork, also after a reload, in another window, or on coming back. One that is not there moves no other.
 * @param player the id of the player, which never leaves the device
 * @param fork where the choices stand: the level and its beat
 */
export const ownOrder = <Choice extends { readonly id: string }>(
  choices: readonly Choice[],
  player: string,
  fork: string,
): Choice[] => {
  const drawn = (choice: Choice): number => evenHash(`${player} ${fork} ${choice.id}`);
  return [...choices].sort((one, other) => drawn(one) - drawn(other));
};
