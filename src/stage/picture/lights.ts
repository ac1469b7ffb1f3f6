import { COLOURS } from '../../art/tokens.ts';
import type { Mood } from '../../art/places/index.ts';
import type { Light } from './relight.ts';

export type Nearness = 'lit' | 'beside' | 'far' | 'cold';

const light = (tint: string, shade: number, edge: string, amount: number, width = 22): Light => ({
  tint,
  shade: { colour: COLOURS.duskDeep, amount: shade },
  edge: { colour: edge, amount, width },
});

const COLD = '#a9c0ee';

/** Light on a figure by the hour and by how near it stands to the lamp. */
const LIGHTS: Readonly<Record<Mood, Readonly<Record<Nearness, Light>>>> = {
  day: {
    lit: light('#ffffff', 0.16, '#fff8e4', 0.55, 16),
    beside: light('#fdfbff', 0.18, '#fff8e4', 0.5, 16),
    far: light('#e2e4f0', 0.2, '#fff8e4', 0.4, 14),
    cold: light('#eef1fb', 0.2, COLOURS.sky, 0.6, 18),
  },
  dusk: {
    lit: light('rgb(255,237,209)', 0.4, COLOURS.lamp, 0.95),
    beside: light('rgb(245,227,219)', 0.44, COLOURS.lamp, 0.92),
    far: light('rgb(128,138,204)', 0.5, COLD, 0.75, 18),
    cold: light('rgb(200,200,232)', 0.46, '#bcd4fb', 0.85, 20),
  },
  night: {
    lit: light('rgb(240,222,204)', 0.44, COLOURS.lamp, 0.95),
    beside: light('rgb(222,208,212)', 0.48, COLOURS.lamp, 0.85),
    far: light('rgb(118,130,196)', 0.52, COLD, 0.7, 18),
    cold: light('rgb(184,190,230)', 0.5, '#bcd4fb', 0.9, 20),
  },
  warm: {
    lit: light('rgb(255,246,228)', 0.3, COLOURS.lamp, 0.9),
    beside: light('rgb(255,242,230)', 0.34, COLOURS.lamp, 0.9),
    far: light('rgb(238,214,206)', 0.34, COLOURS.lamp, 0.6, 18),
    cold: light('rgb(220,214,230)', 0.4, '#bcd4fb', 0.8, 20),
  },
};

/** The neck has a lit edge and no shade. */
export const withoutShade = (from: Light): Light => ({ ...from, shade: { ...from.shade, amount: 0 } });

export const lightFor = (mood: Mood, nearness: Nearness): Light => LIGHTS[mood][nearness];
