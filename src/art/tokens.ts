/** The colours of the whole game, one name each. */
export const COLOURS = {
  ink: '#1d1b26',
  paper: '#f4efe6',
  paperLight: '#fbf8f2',
  white: '#ffffff',
  duskDeep: '#2c3a63',
  dusk: '#47588f',
  haze: '#8fa3cf',
  night: '#1c2444',
  sky: '#cfe0f5',
  lamp: '#ffc857',
  lampDeep: '#e39b16',
  lampPale: '#fff0c4',
  leaf: '#2f8f83',
  plum: '#7a4b8c',
  brick: '#b5533c',
  quiet: '#45425a',
  dimmed: '#57546a',
} as const;

/** Width of the ink line, and of a finer line inside a shape, in figure units. */
export const LINE = 14;
export const FINE = 10;
