import type english from '../../assets/locales/en.json';

/** The endings of a word that has one text per plural category of its language (CLDR). */
type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The whole path of each text in a tree: `help.any.nurse`. What begins with `$` is about the file. */
type Paths<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Key extends `$${string}`
    ? never
    : Tree[Key] extends string
      ? `${Path}${Key}`
      : Paths<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

type Path = Paths<typeof english>;

/** A word with a text for one and for many: it is asked for with a `count`. */
export type CountedKey = Path extends infer Each ? (Each extends `${infer Word}_${Plural}` ? Word : never) : never;

/** Every word of the app, by its path in `assets/locales/en.json`, without the ending of a plural. */
export type WordKey = Exclude<Path, `${string}_${Plural}`> | CountedKey;

/** What is filled in where a text has `{{name}}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives a word in the language in use; a made-up key, or a counted one without its count, is a type error. */
export type Translate = <Key extends WordKey>(
  key: Key,
  ...values: Key extends CountedKey ? [values: Values & { readonly count: number }] : [values?: Values]
) => string;

/** Sentences on what was repaired, set aside or cannot be kept. */
export type NoticeKey = Extract<WordKey, `notice.${string}`>;
/** Sentences on what went wrong, told by whoever found it. */
export type FaultKey = Extract<WordKey, `error.${string}`>;
