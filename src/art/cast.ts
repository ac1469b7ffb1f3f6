import type { CastId } from './ids.ts';
import type { BeardId, GlassesId, HeadId } from './peeps.ts';
import { COLOURS } from './tokens.ts';

/** What is drawn on the torso. */
export type Wear = 'hoodie' | 'jumper' | 'tee' | 'coat' | 'cardigan' | 'shirt' | 'tie' | 'tunic' | 'jacket';

/** Shape of a head seen from behind. */
export type BackId =
  | 'bob'
  | 'crop'
  | 'flat'
  | 'tousled'
  | 'scarf'
  | 'beanie'
  | 'bun'
  | 'ponytail'
  | 'mohawk'
  | 'buns'
  | 'turban'
  | 'coils'
  | 'short'
  | 'grey'
  | 'swept'
  | 'curls'
  | 'straight'
  | 'knot'
  | 'knots'
  | 'locs'
  | 'bald'
  | 'shaved';

export interface Character {
  /** Head, beard and glasses by their Open Peeps names; a new one is taken over by `npm run art`. */
  head: HeadId;
  beard?: BeardId;
  glasses?: GlassesId;
  back: BackId;
  skin: string;
  /** Colour of the hair where the head leaves it open; other hair is ink. */
  hair: string;
  /** Colour of hat, scarf or ribbon. */
  cloth: string;
  wear: Wear;
  top: string;
  /** Shirt under a cardigan or jacket, stripes of a jumper, tie of a shirt. */
  second: string;
  legs: string;
  shoes: string;
  adult: boolean;
  hearingAid?: boolean;
  /** Colour of the wheelchair they are always in: they take the attitudes of `IN_CHAIR` alone. */
  chair?: string;
  /** Of a child who is younger than the others: their height, where the others' is 1. */
  height?: number;
}

const { paper, leaf, plum, brick, dusk, sky, haze, lampDeep, ink } = COLOURS;
const child = { hair: ink, cloth: paper, second: paper, shoes: paper, adult: false };
const adult = { ...child, adult: true };

/** Everybody who can stand on the stage. Juno is also the player, where the player is seen. */
export const CAST: Readonly<Record<CastId, Character>> = {
  juno: {
    ...child,
    head: 'bangs2',
    back: 'bob',
    skin: '#efbf94',
    wear: 'jumper',
    top: plum,
    second: '#d9c3df',
    legs: '#2f3350',
  },
  tarek: { ...child, head: 'short5', back: 'crop', skin: '#c98a5a', wear: 'hoodie', top: brick, legs: '#3b4775' },
  kofi: { ...child, head: 'flatTop', back: 'flat', skin: '#8d5524', wear: 'tee', top: leaf, legs: '#6b5a4a' },
  noor: {
    ...child,
    head: 'hijab',
    back: 'scarf',
    skin: '#d39c6c',
    cloth: haze,
    wear: 'coat',
    top: haze,
    legs: '#39405f',
  },
  goran: {
    ...child,
    head: 'hatBeanie',
    back: 'beanie',
    skin: '#f2cba6',
    cloth: '#e0b04a',
    glasses: 'glasses2',
    wear: 'hoodie',
    top: '#e0b04a',
    legs: dusk,
  },
  mei: {
    ...child,
    head: 'bun',
    back: 'bun',
    skin: '#f0c79c',
    cloth: lampDeep,
    wear: 'jumper',
    top: sky,
    second: dusk,
    legs: plum,
  },
  lena: {
    ...child,
    head: 'mediumBangs2',
    back: 'ponytail',
    skin: '#f2cba6',
    hair: '#8a5a3a',
    wear: 'tee',
    top: '#d98f6c',
    legs: '#3b4775',
  },
  jonas: {
    ...child,
    head: 'mohawk',
    back: 'mohawk',
    skin: '#c98a5a',
    hair: plum,
    wear: 'tee',
    top: '#3d4470',
    legs: dusk,
  },
  sami: {
    ...child,
    head: 'shaved3',
    back: 'tousled',
    skin: '#d39c6c',
    wear: 'jumper',
    top: '#4f7a52',
    second: '#e8d9a8',
    legs: '#3f3a4f',
  },
  arjun: {
    ...child,
    head: 'turban',
    back: 'turban',
    skin: '#b97a4b',
    cloth: '#c9603f',
    wear: 'shirt',
    top: sky,
    second: paper,
    legs: '#39405f',
  },
  dara: { ...child, head: 'buns', back: 'buns', skin: '#8d5524', wear: 'hoodie', top: '#d77f8e', legs: '#3b4775' },
  pip: {
    ...child,
    head: 'short4',
    back: 'crop',
    skin: '#f2cba6',
    hair: '#c26a35',
    hearingAid: true,
    wear: 'jumper',
    top: '#3f7fa6',
    second: '#f0d48a',
    legs: '#5a4a3f',
  },
  yusuf: {
    ...child,
    head: 'dreads2',
    back: 'coils',
    skin: '#a5683a',
    glasses: 'glasses5',
    wear: 'cardigan',
    top: '#a8443f',
    legs: '#2f3350',
  },
  nia: {
    ...child,
    head: 'bantuKnots',
    back: 'knots',
    skin: '#8d5524',
    wear: 'tunic',
    top: '#f0c33c',
    legs: '#3f7fa6',
    height: 0.8,
  },
  hana: { ...child, head: 'medium2', back: 'bob', skin: '#f0c79c', wear: 'cardigan', top: '#5f8f8b', legs: '#39405f' },
  priya: { ...child, head: 'longBangs', back: 'straight', skin: '#b97a4b', wear: 'hoodie', top: leaf, legs: '#4a3a55' },
  omar: {
    ...child,
    head: 'short3',
    back: 'short',
    skin: '#d39c6c',
    wear: 'jacket',
    top: '#b5622f',
    second: paper,
    legs: '#2f3350',
  },
  tala: {
    ...child,
    head: 'longCurly',
    back: 'curls',
    skin: '#a5683a',
    chair: leaf,
    wear: 'jumper',
    top: brick,
    second: '#f0d48a',
    legs: '#2f3350',
  },
  adeyemi: {
    ...adult,
    head: 'twists2',
    back: 'coils',
    skin: '#8d5524',
    glasses: 'glasses',
    wear: 'cardigan',
    top: leaf,
    legs: '#2f3350',
  },
  okonjo: {
    ...adult,
    head: 'grayShort',
    back: 'grey',
    skin: '#8d5524',
    hair: '#a9a5b3',
    wear: 'tie',
    top: '#e7e3f0',
    second: plum,
    legs: '#3a3f5c',
  },
  silva: {
    ...adult,
    head: 'pomp',
    back: 'swept',
    skin: '#e0ad7e',
    beard: 'chin',
    wear: 'tunic',
    top: '#6fa3b8',
    legs: '#3b4775',
  },
  ines: {
    ...adult,
    head: 'longCurly',
    back: 'curls',
    skin: '#c98a5a',
    wear: 'cardigan',
    top: lampDeep,
    legs: '#2f3350',
  },
  dad: {
    ...adult,
    head: 'short1',
    back: 'short',
    skin: '#c98a5a',
    beard: 'full3',
    wear: 'shirt',
    top: dusk,
    legs: '#4a4038',
  },
  mum: {
    ...adult,
    head: 'mediumStraight',
    back: 'straight',
    skin: '#c98a5a',
    wear: 'jacket',
    top: '#2f4f6f',
    second: '#e9b7b0',
    legs: '#8c6f96',
  },
  mama: { ...adult, head: 'dreads1', back: 'locs', skin: '#8d5524', wear: 'tunic', top: '#7fa9a0', legs: '#3b4775' },
  papa: {
    ...adult,
    head: 'turban',
    beard: 'full',
    back: 'turban',
    skin: '#b97a4b',
    cloth: '#39526f',
    wear: 'cardigan',
    top: '#a8443f',
    legs: '#4a4038',
  },
  aunt: {
    ...adult,
    head: 'hijab',
    back: 'scarf',
    skin: '#d39c6c',
    cloth: brick,
    wear: 'coat',
    top: '#8c6f96',
    legs: '#39405f',
  },
  grandad: {
    ...adult,
    head: 'noHair3',
    beard: 'moustache3',
    back: 'bald',
    skin: '#8d5524',
    hair: '#c9c4cf',
    glasses: 'glasses3',
    wear: 'cardigan',
    top: '#b98a45',
    second: '#f4e3c0',
    legs: '#3f3a4f',
  },
  coach: {
    ...adult,
    head: 'noHair1',
    beard: 'goatee1',
    back: 'shaved',
    skin: '#e0ad7e',
    wear: 'hoodie',
    top: '#3f7fa6',
    legs: '#2f3350',
  },
  kim: {
    ...adult,
    head: 'medium1',
    back: 'bob',
    skin: '#f0c79c',
    glasses: 'glasses2',
    wear: 'jumper',
    top: '#d77f8e',
    second: '#f4d3d8',
    legs: '#2f3350',
  },
  rosa: {
    ...adult,
    head: 'grayMedium',
    back: 'grey',
    skin: '#d39c6c',
    hair: '#a9a5b3',
    wear: 'jacket',
    top: '#4f7a52',
    second: '#f4e3c0',
    legs: '#3a3f5c',
  },
  karim: { ...adult, head: 'pomp', back: 'swept', skin: '#d39c6c', wear: 'hoodie', top: '#3d4470', legs: '#3f3a4f' },
  baba: {
    ...adult,
    head: 'grayShort',
    beard: 'full3',
    back: 'grey',
    skin: '#d39c6c',
    hair: '#6f6a78',
    wear: 'jacket',
    top: '#5a6a4f',
    second: '#e8d9a8',
    legs: '#4a4038',
  },
  zola: { ...adult, head: 'cornrows', back: 'ponytail', skin: '#a5683a', wear: 'hoodie', top: haze, legs: '#39405f' },
  nana: {
    ...adult,
    head: 'mediumBangs2',
    back: 'ponytail',
    skin: '#f2cba6',
    hair: '#d9d4de',
    glasses: 'glasses4',
    wear: 'cardigan',
    top: '#3f7fa6',
    second: '#f4e3c0',
    legs: '#4a3a55',
  },
  gran: {
    ...adult,
    head: 'grayBun',
    back: 'knot',
    skin: '#efbf94',
    hair: '#c9c4cf',
    glasses: 'glasses4',
    wear: 'cardigan',
    top: plum,
    second: '#f4e3c0',
    legs: '#4a3a55',
  },
};
