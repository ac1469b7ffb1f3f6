/** One thing that is wrong with a level, and what to do about it. */
export interface Fault {
  /** Which of the level's files: `level.json`, or a language's, such as `es.json`. */
  readonly file: string;
  /** The place in that file as a JSON pointer (RFC 6901); `''` is the whole file. */
  readonly pointer: string;
  /** The id of the rule, such as `dead-end`. */
  readonly rule: string;
  /** One sentence that names what is wrong. */
  readonly message: string;
  /** One sentence that says what to do. */
  readonly mend: string;
}

export const LEVEL_FILE = 'level.json';
export const languageFile = (language: string): string => `${language}.json`;

/** The rule, the sentence on what is wrong and the sentence on what to do, at a place of `level.json`. */
export const fault = (rule: string, pointer: string, message: string, mend: string, file = LEVEL_FILE): Fault => ({
  file,
  pointer,
  rule,
  message,
  mend,
});

const steps = new Intl.Collator('en', { numeric: true });

/** In the order of files, then of places: `/beats/9` stands before `/beats/10`. */
export function compareFaults(a: Fault, b: Fault): number {
  const byFile = Number(b.file === LEVEL_FILE) - Number(a.file === LEVEL_FILE) || steps.compare(a.file, b.file);
  return (
    byFile ||
    steps.compare(a.pointer, b.pointer) ||
    steps.compare(a.rule, b.rule) ||
    steps.compare(a.message, b.message)
  );
}
