/** Words by their whole path: `error.level-missing` → text. */
export type FlatWords = Readonly<Record<string, string>>;

/**
 * The words of a language file, flat. Files may nest or not. Keys that begin with `$` are about the file and are left
 * out, and so is whatever is not a text.
 */
export function flatWords(file: unknown, path = ''): FlatWords {
  if (typeof file !== 'object' || file === null) return {};
  return Object.fromEntries(
    Object.entries(file).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (key.startsWith('$')) return [];
      const at = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[at, value]] : Object.entries(flatWords(value, at));
    }),
  );
}
