import { SAVE } from './player.ts';

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answers along whatever was kept as a trail, the last at each fork. */
const answersOf = (trail: unknown): Fields =>
  Object.fromEntries(
    (Array.isArray(trail) ? trail : []).flatMap((visit: unknown) =>
      isFields(visit) && typeof visit['beat'] === 'string' && 'answer' in visit
        ? [[visit['beat'], visit['answer']]]
        : [],
    ),
  );

/** Before its second version a save knew no last answers but those the player stood behind. */
function withLast(story: unknown): unknown {
  if (!isFields(story) || !isFields(story['first']) || 'last' in story) return story;
  const answers = answersOf(story['trail']);
  const last = Object.entries(story['first']).map(([fork, first]) => [
    fork,
    Object.hasOwn(answers, fork) ? answers[fork] : first,
  ]);
  return { ...story, last: Object.fromEntries(last) as Fields };
}

/** What an older version of the game kept of a player, in the fields of today; everything else as it is. */
export function upgradePlayer(kept: Fields): Fields {
  if (kept['save'] !== 1) return kept;
  const stories = isFields(kept['stories'])
    ? Object.fromEntries(Object.entries(kept['stories']).map(([id, story]) => [id, withLast(story)]))
    : kept['stories'];
  return { settings: {}, ...kept, save: SAVE, stories };
}
