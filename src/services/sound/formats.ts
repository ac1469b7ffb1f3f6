/** The forms in which each piece of music is kept. */
export const FORMATS = ['ogg', 'm4a'] as const;
export type Format = (typeof FORMATS)[number];

/** What is in a file of each form: Opus in Ogg, AAC in MP4. */
const TYPES: Readonly<Record<Format, string>> = {
  ogg: 'audio/ogg; codecs="opus"',
  m4a: 'audio/mp4; codecs="mp4a.40.2"',
};

/**
 * The forms in the order in which they are tried: those that the browser says it plays, Opus first. Some say so of what
 * they cannot unpack, and some of nothing: the others come behind.
 * @param answer what the browser says of a type: `canPlayType` of an audio element
 */
export function formatsFor(answer: (type: string) => string): readonly [Format, ...Format[]] {
  const said = FORMATS.filter((format) => /^(?:probably|maybe)$/.test(answer(TYPES[format])));
  const [first, ...rest] = [...said, ...FORMATS.filter((format) => !said.includes(format))];
  return [first ?? FORMATS[0], ...rest];
}
