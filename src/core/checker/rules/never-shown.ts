import { isLast } from '../../kinds/index.ts';
import { fault } from '../fault.ts';
import { LISTS } from '../lists-of-kinds.ts';
import { under } from '../nodes.ts';
import { PICKED } from '../explore/visible.ts';
import { inWords, type Rule } from './rule.ts';

const CALLED: Readonly<Record<string, string>> = {
  label: 'wording',
  next: 'way on',
  is: 'person',
  groups: 'group',
  lines: 'line',
  later: 'line',
  then: 'line',
};

type Unseen = { readonly list: string; readonly entry: object; readonly pointer: string };

function* unseen(part: object, pointer: string, seen: ReadonlySet<object>): Generator<Unseen> {
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    if (key === 'if' || typeof value !== 'object' || value === null) continue;
    const at = under(pointer, key);
    if (!Array.isArray(value)) yield* unseen(value, at, seen);
    else
      for (const [index, entry] of value.entries()) {
        if (typeof entry !== 'object' || entry === null) continue;
        const isHidden = !seen.has(entry) && ('if' in entry || PICKED.has(key));
        if (isHidden) yield { list: key, entry, pointer: under(at, index) };
        else yield* unseen(entry, under(at, index), seen);
      }
  }
}

/** What stands under a condition that never holds, or behind a variant that always does. */
export const neverShown: Rule = function* ({ level, explored, survey }) {
  if (!explored.whole) return;
  const parts: [object, string][] = level.beats.flatMap((beat, at): [object, string][] =>
    survey.seen.has(beat) ? [[beat, `/beats/${at}`]] : [],
  );
  if (explored.moments.some((moment) => isLast(moment.beat))) {
    for (const key of ['cast', 'side', 'stepOut', 'debrief'] as const)
      if (level[key]) parts.push([level[key], `/${key}`]);
  }
  for (const [part, place] of parts) {
    for (const { list, entry, pointer } of unseen(part, place, survey.seen)) {
      const what = CALLED[list] ?? LISTS[list]?.one ?? 'part';
      const why = 'if' in entry ? 'its condition holds on no way that leads here' : 'one before it always holds';
      const rule = LISTS[list]?.unreached ?? 'never-shown';
      const id = 'id' in entry ? ` “${String(entry.id)}”` : '';
      yield fault(
        rule,
        pointer,
        `Nobody ever comes to this ${what}${id}: ${why}.`,
        'Mend the condition, or take it out.',
      );
    }
  }
};

/** Variants of which on some way none holds: the game would have nothing to show. */
export const noVariant: Rule = function* ({ level, survey }) {
  for (const [place, list] of listsIn(level, '')) {
    const given = survey.unmet.get(list);
    const key = place.split('/').pop() ?? '';
    // where none of the ways on holds is a dead end, which has its own rule
    if (given && key !== 'next')
      yield fault(
        'no-variant',
        place,
        `On some ways none of these ${list.length} holds${Object.keys(given).length > 0 ? `, such as when ${inWords(given)}` : ''}.`,
        'Add a last one without a condition.',
      );
  }
};

function* listsIn(part: unknown, pointer: string): Generator<[place: string, list: object[]]> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    if (key === 'if') continue;
    const at = under(pointer, key);
    if (Array.isArray(value) && PICKED.has(key)) yield [at, value as object[]];
    yield* listsIn(value, at);
  }
}
