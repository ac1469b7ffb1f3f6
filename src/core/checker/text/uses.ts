/** What each word of a level is used as: a bubble, a button, a reason; found by where its id stands. */
import type { Author, Role } from '../../kinds/author.ts';
import { authorOf } from '../../kinds/index.ts';
import { beatKey, wordKeys, resultsAt } from '../../level/word-keys.ts';
import type { Level } from '../../level/schema.ts';
import { under } from '../nodes.ts';

export interface Use {
  /** Where the word stands in a language file: `beats.d1.ask`. */
  readonly path: string;
  readonly role: Role;
  /** Where its id stands in `level.json`. */
  readonly pointer: string;
  /** The object of the level that it belongs to. */
  readonly owner: object;
}

/** What is not read on the way, or only by some. */
export const ASIDE: ReadonlySet<Role> = new Set([
  'alt',
  'reply',
  'hint',
  'feeling',
  'group',
  'prompt',
  'promise',
  'teacher',
  'role',
  'about',
  'person',
  'level-title',
]);

/** What a word id under this key is, in any kind of beat. */
const KEYED: Readonly<Record<string, Role>> = { alt: 'alt', ask: 'ask', how: 'how', label: 'choice' };

/** What words stand in a part of a level: what the kind of its beat says besides. */
type Known = Pick<Author<never>, 'keyed' | 'besides' | 'lists'>;

type Found = Omit<Use, 'path'> & { id: string };

function* usesIn(part: object, pointer: string, list: string, known: Known): Generator<Found> {
  const { role, said, besides } = known.lists?.[list] ?? {};
  const keyed = (key: string): Role | undefined => known.keyed?.[key] ?? KEYED[key];
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    const at = under(pointer, key);
    if (typeof value === 'string') {
      if (key === 'say')
        yield {
          id: value,
          role: list === 'label' ? 'choice' : (said ?? ('who' in part || 'chat' in part ? 'bubble' : 'narration')),
          pointer: at,
          owner: part,
        };
      else if (keyed(key)) {
        yield { id: value, role: keyed(key) as Role, pointer: at, owner: part };
        const second = known.besides?.[key];
        if (second) yield { id: `${value}${second[0]}`, role: second[1], pointer: at, owner: part };
      } else if (key === 'id' && role && !('say' in part) && !('label' in part)) {
        yield { id: value, role, pointer: at, owner: part };
        if (besides) yield { id: `${value}${besides[0]}`, role: besides[1], pointer: at, owner: part };
      }
    } else if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) {
        if (typeof entry === 'string' && keyed(key))
          yield { id: entry, role: keyed(key) as Role, pointer: under(at, index), owner: part };
        else if (typeof entry === 'object' && entry !== null)
          yield* usesIn(entry, under(at, index), key === 'then' ? list : key, known);
      }
    } else if (typeof value === 'object' && value !== null && key !== 'if') yield* usesIn(value, at, key, known);
  }
}

const OTHER: readonly [pattern: RegExp, role: Role][] = [
  [/^title$/, 'level-title'],
  [/^chat$/, 'title'],
  [/^role$/, 'role'],
  [/^about$/, 'about'],
  [/^people\./, 'person'],
  [/^teacher\./, 'teacher'],
  [/^debrief\.[^.]+\.name$/, 'ask'],
  [/^debrief\.[^.]+\.promise$/, 'promise'],
  [/^(debrief|more)\./, 'prompt'],
  [/\.ask$/, 'ask'],
  [/\.title$/, 'title'],
  [/^stepOut\./, 'feeling'],
];

/** Every use of every word of a level; a word that is needed and found nowhere by its key is plain text. */
export function usesOf(level: Level): readonly Use[] {
  const uses: Use[] = [];
  const add = (part: object | undefined, pointer: string, path: (id: string) => string, known: Known = {}): void => {
    if (part) for (const { id, ...use } of usesIn(part, pointer, '', known)) uses.push({ ...use, path: path(id) });
  };
  level.beats.forEach((beat, at) => add(beat, `/beats/${at}`, (id) => beatKey(beat.id, id), authorOf(beat)));
  add(level.side, '/side', (id) => `side.${id}`);
  add(level.stepOut, '/stepOut', (id) => `stepOut.${id}`);
  for (const [fork, { groups = [] }] of Object.entries(level.debrief)) {
    groups.forEach((group, at) =>
      uses.push({
        path: `debrief.${fork}.${group.id}`,
        role: 'group',
        pointer: `/debrief/${fork}/groups/${at}/id`,
        owner: group,
      }),
    );
    const at = level.beats.findIndex((one) => one.id === fork);
    const list = level.beats[at] && authorOf(level.beats[at]).optionsIn;
    resultsAt(level, fork).forEach((result, index) =>
      uses.push({
        path: `debrief.${fork}.${result.id}`,
        role: 'group',
        pointer: `/beats/${at}/${list}/${index}/id`,
        owner: result,
      }),
    );
  }
  const needed = wordKeys(level);
  const known = new Set(uses.map((use) => use.path));
  for (const path of needed) {
    if (known.has(path)) continue;
    const beat = path.startsWith('beats.') ? level.beats.findIndex((one) => one.id === path.split('.')[1]) : -1;
    const role = OTHER.find(([pattern]) => pattern.test(path))?.[1] ?? 'text';
    uses.push({ path, role, pointer: beat < 0 ? '' : `/beats/${beat}`, owner: level.beats[beat] ?? level });
  }
  return uses.filter((use) => needed.has(use.path));
}
