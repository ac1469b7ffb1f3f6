import { fault } from '../fault.ts';
import type { Role } from '../../kinds/author.ts';
import type { Rule } from './rule.ts';

/** Words that are said or told may be said again; everything else is one thing only. */
const SPOKEN: ReadonlySet<Role> = new Set(['bubble', 'narration', 'message']);
const sort = (role: Role): string => (SPOKEN.has(role) ? 'spoken' : role);

const CALLED: Readonly<Partial<Record<Role, string>>> = {
  bubble: 'a bubble',
  narration: 'narration',
  message: 'a message',
  alt: 'what is seen',
  ask: 'a question',
  how: 'what to do',
  choice: 'a choice',
  part: 'a part of a sentence',
  row: 'the name of a row',
  sign: 'the name of a sign',
  why: 'the reason of a sign',
  reply: 'a reply',
  hint: 'a hint',
  item: 'an item',
  note: 'the note of an item',
  card: 'a card',
  title: 'a title',
  helped: 'how somebody helped',
  could: 'a sentence one could say',
  feeling: 'a feeling',
  group: 'a group',
  prompt: 'a prompt',
  promise: 'a promise',
};
const called = (role: Role): string => CALLED[role] ?? 'a text';

/** One word id that is used as two things: a change to the one would change the other. */
export const wordsInTwoRoles: Rule = function* ({ uses }) {
  const first = new Map<string, Role>();
  for (const { path, role, pointer } of uses) {
    const before = first.get(path) ?? role;
    first.set(path, before);
    if (sort(before) === sort(role)) continue;
    yield fault(
      'word-in-two-roles',
      pointer,
      `The word “${path}” is ${called(before)} and ${called(role)} at once.`,
      'Give each its own word id.',
    );
  }
};
