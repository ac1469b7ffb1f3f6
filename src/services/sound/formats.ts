/** The forms in which each piece of music is kept. */
export const FORMATS = ['ogg', 'm4a'] as const;
export type Format = (typeof FORMATS)[number];

/** The name howler has for what is in a file of each form: Opus in Ogg, AAC in MP4. */
const CODECS: Readonly<Record<Format, string>> = { ogg: 'opus', m4a: 'm4a' };

/**
 * The forms in the order in which they are tried: those that the browser says it plays, Opus first. Some say so of what
 * they cannot unpack, and some of nothing: the others come behind.
 * @param plays does the browser say (by `canPlayType`) that it plays this?
 */
export const formatsFor = (plays: (codec: string) => boolean): readonly Format[] => {
  const said = FORMATS.filter((format) => plays(CODECS[format]));
  return [...said, ...FORMATS.filter((format) => !said.includes(format))];
};
