import { grayOf } from '../../core/cards/gray.ts';
import { readCards, type Reading } from '../../core/cards/read.ts';

/** All cards in a picture, as one look: that none is in it is heard, too. */
export const lookForCards = (picture: ImageData): Promise<readonly (readonly Reading[])[]> =>
  Promise.resolve([readCards(grayOf(picture))]);
