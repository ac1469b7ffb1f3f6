/**
 * Subsets the fonts (all SIL Open Font License) into `assets/fonts/*.woff2`, and writes `src/ui/app/fonts.css`
 * with fallbacks whose width is measured, so that words do not jump when a font comes in.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { inCapitals } from './art/capitals.ts';

const require = createRequire(import.meta.url);
const folder = new URL('../assets/fonts/', import.meta.url);

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
/** Punctuation of the languages of Latin script: dashes, quotation marks, ellipsis, primes, arrows. */
const MARKS =
  '\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2039\u203a\u00ab\u00bb\u2190\u2191\u2192\u2193\u00b7\u00d7\u20ac\u00a0';
/** English, Spanish, French, Portuguese, German, Italian and the Nordic languages. */
const WEST =
  range(0x20, 0x7e) +
  '\u00a1\u00a7\u00a9\u00aa\u00ab\u00b0\u00b4\u00b7\u00ba\u00bb\u00bf' +
  range(0xc0, 0xff) +
  MARKS +
  '\u0152\u0153\u0178';
/** The rest of Latin: Polish, Czech, Turkish, Romanian, Croatian and so on. */
const EAST = range(0x100, 0x151) + range(0x154, 0x177) + range(0x179, 0x17f) + '\u0218\u0219\u021a\u021b';
const ARABIC = range(0x600, 0x6ff) + range(0x200c, 0x200f) + '\ufdf2\u2026\u00ab\u00bb';
/** Headings are few and short. */
const HEADINGS =
  range(0x20, 0x7e) +
  range(0xbf, 0xd6) +
  range(0xd9, 0xdc) +
  range(0xdf, 0xf6) +
  range(0xf9, 0xfc) +
  '\u00a1\u00ab\u00bb\u00b7\u2013\u2018\u2019\u201c\u201d\u201e\u2026\u00d8\u00f8';

/**
 * What children send each other, in lines of ink: an old tablet and many school laptops have no such letters, and others
 * draw each their own. The source has them in parts; a level's emoji must be among these (tests/content/emoji.test.ts).
 */
const FACES = '😀😂😅😊😍🥰😎😏😐😑😒😔😕😟😠😡😢😭😮😱😳😴😶🙂🙃🙄🤔🤣🤨🤦🤷🥱🥲🥳😬🫠👀👋👍👎👏💀💛❤✨🎉🙈🙏';
const FOOD = '🍎🍳🍕🎂☕';
const THINGS = '🧾';
const pointsOf = (text: string): string =>
  [...text].map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase()}`).join(', ');

interface Font {
  readonly file: string;
  readonly family: string;
  readonly source: string;
  readonly text: string;
  readonly weights: { min: number; max: number } | number;
  readonly unicode: string;
  /** Small letters are drawn as capitals. */
  readonly capitals?: boolean;
}

const FONTS: readonly Font[] = [
  {
    file: 'text',
    family: 'Atkinson Hyperlegible Next',
    source: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    text: WEST,
    weights: { min: 400, max: 800 },
    unicode: 'U+0-FF, U+152-153, U+178, U+2000-22FF',
  },
  {
    file: 'capitals',
    family: 'Atkinson Capitals',
    source: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    text: WEST,
    weights: { min: 400, max: 800 },
    unicode: 'U+0-FF, U+152-153, U+178, U+2000-22FF',
    capitals: true,
  },
  {
    file: 'text-east',
    family: 'Atkinson Hyperlegible Next',
    source: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
    text: EAST,
    weights: { min: 400, max: 800 },
    unicode: 'U+100-151, U+154-177, U+179-24F',
  },
  {
    file: 'heading',
    family: 'Baloo 2',
    source: 'baloo-2/files/baloo-2-latin-wght-normal.woff2',
    text: HEADINGS,
    weights: 700,
    unicode: 'U+0-FF, U+152-153, U+178, U+2000-22FF',
  },
  {
    file: 'heading-east',
    family: 'Baloo 2',
    source: 'baloo-2/files/baloo-2-latin-ext-wght-normal.woff2',
    text: EAST,
    weights: 700,
    unicode: 'U+100-151, U+154-177, U+179-24F',
  },
  {
    file: 'text-arabic',
    family: 'Noto Sans Arabic',
    source: 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
    text: ARABIC,
    weights: { min: 400, max: 800 },
    unicode: 'U+600-6FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF',
  },
  {
    file: 'heading-arabic',
    family: 'Baloo Bhaijaan 2',
    source: 'baloo-bhaijaan-2/files/baloo-bhaijaan-2-arabic-wght-normal.woff2',
    text: ARABIC,
    weights: 700,
    unicode: 'U+600-6FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF',
  },
  ...[
    { file: 'emoji-faces', part: 9, text: FACES },
    { file: 'emoji-food', part: 6, text: FOOD },
    { file: 'emoji-things', part: 3, text: THINGS },
  ].map(({ file, part, text }) => ({
    file,
    family: 'Noto Emoji',
    source: `noto-emoji/files/noto-emoji-${part}-wght-normal.woff2`,
    text,
    weights: 500,
    unicode: pointsOf(text),
  })),
];

/** A fallback of like width: size and lines of Noto Sans, in per cent, measured in the browser beside the real one. */
const FALLBACKS = [
  { family: 'Atkinson Fallback', size: 97, ascent: 101, descent: 33 },
  { family: 'Baloo Fallback', size: 89, ascent: 121, descent: 58 },
];

mkdirSync(folder, { recursive: true });
const faces: string[] = [];
for (const { file, family, source, text, weights, unicode, capitals = false } of FONTS) {
  const original = readFileSync(require.resolve(`@fontsource-variable/${source}`));
  const drawn = capitals ? inCapitals(await subsetFont(original, text, { targetFormat: 'truetype' })) : original;
  const made = await subsetFont(drawn, text, { targetFormat: 'woff2', variationAxes: { wght: weights } });
  writeFileSync(new URL(`${file}.woff2`, folder), made);
  console.log(`assets/fonts/${file}.woff2  ${made.length} bytes`);
  faces.push(
    `@font-face {\n  font-family: '${family}';\n  font-weight: ${typeof weights === 'number' ? weights : `${weights.min} ${weights.max}`};\n  font-display: swap;\n  src: url('../../../assets/fonts/${file}.woff2') format('woff2');\n  unicode-range: ${unicode};\n}\n`,
  );
}
for (const { family, size, ascent, descent } of FALLBACKS) {
  faces.push(
    `@font-face {\n  font-family: '${family}';\n  src: local('Noto Sans');\n  size-adjust: ${size}%;\n  ascent-override: ${ascent}%;\n  descent-override: ${descent}%;\n  line-gap-override: 0%;\n}\n`,
  );
}
writeFileSync(
  new URL('../src/ui/app/fonts.css', import.meta.url),
  `/* Written by scripts/fonts.ts. */\n${faces.join('\n')}`,
);
