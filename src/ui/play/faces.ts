/** Which faces are told in words: only those that are another than before, so that they are not said at every line. */
import type { Level } from '../../core/level/schema.ts';
import { personNow, valuesOfStory } from '../../core/story/questions.ts';
import type { Story } from '../../core/story/state.ts';
import type { Entry } from './transcript-lines.ts';

/** The keys of entries whose speaker looks another way than when they last spoke; nobody begins with a face. */
export function changedFaces(entries: readonly Entry[], level: Level, state: Story): ReadonlySet<string> {
  const given = valuesOfStory(level, state);
  const faces = new Map<string, string>();
  const changed = new Set<string>();
  for (const entry of entries) {
    if (!('line' in entry) || !('who' in entry.line) || entry.line.who === undefined) continue;
    const { face } = entry.line;
    const who = personNow(level, entry.line.who, given);
    if (face === undefined || face === (faces.get(who) ?? 'calm')) continue;
    faces.set(who, face);
    changed.add(entry.key);
  }
  return changed;
}
