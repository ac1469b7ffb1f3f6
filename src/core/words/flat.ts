/** Words by their whole path: `error.level-missing` → text. */
export type FlatWords = Readonly<Record<string, string>>;

/**
 * The words of a language file, flat. Files may nest or not. Keys that begin with `$` are about the file and are left
 * out, and so is whatever is not a text.
 */
export function flatWords(file: unknown): FlatWords {
  const flat: Record<string, string> = {};
  // one object for all: files have thousands of words, and the first page waits for them
  const lay = (part: unknown, path: string): void => {
    if (typeof part === 'string') flat[path] = part;
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part))
      if (!key.startsWith('$')) lay(value, path === '' ? key : `${path}.${key}`);
  };
  if (typeof file === 'object') lay(file, '');
  return flat;
}
