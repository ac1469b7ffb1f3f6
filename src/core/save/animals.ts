/** Animals that tell players on one device apart; none that children use as an insult, and never a frog. */
export const ANIMALS = [
  'badger', 'bear', 'beaver', 'bee', 'butterfly', 'deer', 'dolphin', 'eagle', 'flamingo', 'fox', 'hedgehog', 'koala',
  'ladybird', 'lion', 'otter', 'owl', 'panda', 'parrot', 'penguin', 'rabbit', 'raccoon', 'seal', 'squirrel', 'turtle',
] as const;
export type Animal = (typeof ANIMALS)[number];
