/** Which words of the app a source asks for, as far as its text says. */

/** Stands in a key for a `${…}` that is filled in while the game runs: `check.*.ask`. */
const ANY = '*';

/** One text or another, both written out. */
const EITHER = /\?\s*'[^']+'\s*:\s*'[^']+'\s*$/;

/** The end of a template's `${…}`, which may hold braces of its own. */
function closing(source: string, from: number): number {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < source.length) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    at += 1;
  }
  return at;
}

/** All keys that a template can come to. */
function ofTemplate(source: string, from: number): { keys: string[]; end: number } {
  let keys = [''];
  let at = from;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      const end = closing(source, at + 2);
      const gap = source.slice(at + 2, end - 1);
      const texts = EITHER.test(gap) ? [...gap.matchAll(/[?:]\s*'([^']+)'/g)].map((found) => found[1] ?? '') : [ANY];
      keys = keys.flatMap((key) => texts.map((text) => key + text));
      at = end;
    } else {
      keys = keys.map((key) => key + source[at]);
      at += 1;
    }
  }
  return { keys, end: at };
}

/** The keys in a source: every text that could be one, and every template that has more than gaps. */
export function wordsAskedFor(source: string): string[] {
  const asked: string[] = [...source.matchAll(/['"]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"]/g)].map((found) => found[1] ?? '');
  for (let at = source.indexOf('`'); at >= 0;) {
    const { keys, end } = ofTemplate(source, at + 1);
    asked.push(...keys.filter((key) => /^[\w.*-]+$/.test(key) && /[a-z]{2}/.test(key.replaceAll(ANY, ''))));
    at = source.indexOf('`', end + 1);
  }
  return asked;
}

/** Finds the keys that can be what was asked for. A gap at the front may hold several steps, as `projector.hands`. */
export function patternOf(asked: string): RegExp {
  const pattern = asked.replaceAll('.', '\\.').replace(/^\*/, '[\\w.-]+').replaceAll(ANY, '[\\w-]+');
  return new RegExp(`^${pattern}$`);
}
