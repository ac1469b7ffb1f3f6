/**
 * Animals that tell players on one device and seats in a class apart; none that children use as an insult, and never a
 * frog. A seat is written by its place here, so whatever is added stands at the end.
 */
export const ANIMALS = [
  'badger',
  'bear',
  'beaver',
  'bee',
  'butterfly',
  'deer',
  'dolphin',
  'eagle',
  'flamingo',
  'fox',
  'hedgehog',
  'koala',
  'ladybird',
  'lion',
  'otter',
  'owl',
  'panda',
  'parrot',
  'penguin',
  'rabbit',
  'raccoon',
  'seal',
  'squirrel',
  'turtle',
  'ant',
  'crab',
  'dragon',
  'horse',
  'kangaroo',
  'octopus',
  'swan',
  'tiger',
] as const;
export type Animal = (typeof ANIMALS)[number];
