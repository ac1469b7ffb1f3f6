import * as z from 'zod/mini';
import { ADDRESSES } from '../words/variants.ts';
import { day } from '../record/day.ts';

const volume = z.number().check(z.minimum(0), z.maximum(1));

/** How the game is shown on this device. */
export const settings = z.strictObject({
  language: z.nullable(z.string()),
  /** How the player is spoken to, where a language tells girls and boys apart; nobody has to say. */
  address: z.enum(ADDRESSES),
  /** Text size in per cent of the usual. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  effects: volume,
  music: volume,
  /** `system` follows the device. */
  motion: z.enum(['system', 'full', 'reduced']),
  contrast: z.enum(['system', 'usual', 'more']),
  readAloud: z.boolean(),
  /** The voice that reads aloud: how fast (1 is its usual pace), and how loud beside sounds and music. */
  voiceRate: z.union([z.literal(0.75), z.literal(1), z.literal(1.25)]),
  voiceVolume: volume,
  /** While it reads aloud, the first touch of a thing reads it, the second presses it. */
  touchToHear: z.boolean(),
  /** The large button that reads a question and its choices: in stories for 8–11, in all, or in none. */
  hearButton: z.enum(['young', 'always', 'never']),
  /** All words in capitals, for who reads no small letters yet. */
  capitals: z.boolean(),
  /** A drawn symbol beside each choice. */
  symbols: z.boolean(),
  /** What is seen and heard is told in words beside the picture. */
  captions: z.boolean(),
  /** How long a line stays before the next: `own` waits for the player each time. */
  pace: z.enum(['calm', 'usual', 'own']),
  /** One switch plays: seconds for which each thing is marked; 0 is off. */
  oneSwitch: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(5)]),
  /** Has met how to play, and need not be asked again. */
  introduced: z.boolean(),
  age: z.enum(['8-11', '11-14']),
  /** Letters, digits and signs are keys of the projector; arrows, Space and Enter always are. */
  projectorKeys: z.boolean(),
  /** The country whose helplines are shown, as in `KE`; `null` goes by the device's language. */
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** Safer Internet Day as this school keeps it, where that is another day than the rule's; `null` goes by the rule. */
  internetDay: z.nullable(day),
  /** Where a child can leave a message for the school, as a teacher typed it in; empty where there is nothing. */
  messageLine: z.string().check(z.maxLength(120)),
});
export type Settings = z.infer<typeof settings>;

const {
  country: _country,
  internetDay: _internetDay,
  messageLine: _messageLine,
  projectorKeys: _projectorKeys,
  ...own
} = settings.def.shape;

/** What a player has set otherwise than the device; where the game stands, its days, its school and its projector belong to the device alone. */
export const ownSettings = z.partial(z.strictObject(own));
export type OwnSettings = Readonly<Partial<Omit<Settings, 'country' | 'internetDay' | 'messageLine'>>>;

/** Music is soft at first. */
export const USUAL_SETTINGS: Settings = {
  language: null,
  address: 'neutral',
  textSize: 100,
  effects: 0.7,
  music: 0.35,
  motion: 'system',
  contrast: 'system',
  readAloud: false,
  voiceRate: 1,
  voiceVolume: 1,
  touchToHear: false,
  hearButton: 'young',
  capitals: false,
  symbols: false,
  captions: false,
  pace: 'usual',
  oneSwitch: 0,
  introduced: false,
  age: '8-11',
  projectorKeys: true,
  country: null,
  internetDay: null,
  messageLine: '',
};

/** Where a class sits together: thirty devices are loud enough. */
export const TOGETHER: Pick<Settings, 'effects' | 'music'> = { effects: 0.35, music: 0 };

/** The device's settings where a class sits together: never louder than that. */
export const quietly = (device: Settings): Settings => ({
  ...device,
  effects: Math.min(device.effects, TOGETHER.effects),
  music: Math.min(device.music, TOGETHER.music),
});

/** Is anything to be heard? */
export const isHeard = ({ effects, music }: Pick<Settings, 'effects' | 'music'>): boolean => effects > 0 || music > 0;

/** What one press changes: all sound off, or as it usually is. */
export const otherSound = (now: Settings): Pick<Settings, 'effects' | 'music'> =>
  isHeard(now) ? { effects: 0, music: 0 } : { effects: USUAL_SETTINGS.effects, music: USUAL_SETTINGS.music };

/** Does the button to hear a question stand in a story for this age? */
export const canHear = ({ hearButton }: Pick<Settings, 'hearButton'>, age: Settings['age']): boolean =>
  hearButton === 'always' || (hearButton === 'young' && age === '8-11');

/** Those fields of whatever was kept that fit. */
function fitting(shape: Readonly<Record<string, z.ZodMiniType>>, kept: unknown): Record<string, unknown> {
  if (typeof kept !== 'object' || kept === null) return {};
  const sound = Object.entries(shape).flatMap(([key, part]) => {
    const read = z.safeParse(part, (kept as Record<string, unknown>)[key]);
    return read.success ? [[key, read.data]] : [];
  });
  return Object.fromEntries(sound) as Record<string, unknown>;
}

/** Settings from whatever was kept: what fits is taken, the rest is as usual. */
export const repairSettings = (kept: unknown): Settings => ({
  ...USUAL_SETTINGS,
  ...fitting(settings.def.shape, kept),
});

/** A player's own settings from whatever was kept: what fits is taken, the rest is the device's. */
export const repairOwnSettings = (kept: unknown): OwnSettings => fitting(own, kept);

/** Which of these belong to the player. */
export const ownOf = (change: Partial<Settings>): OwnSettings =>
  Object.fromEntries(Object.entries(change).filter(([key]) => key in own));
