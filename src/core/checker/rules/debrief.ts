import { optionsOf } from '../../kinds/index.ts';
import { idsOf } from '../../kinds/kind.ts';
import { isCounted } from '../../record/forks.ts';
import { fault } from '../fault.ts';
import { listed } from '../../words/listed.ts';
import { under } from '../nodes.ts';
import { beatsById } from '../explore/explore.ts';
import { beatPointer, type Rule } from './rule.ts';

/** Ways a class can split, for which a prompt is written. */
const SPLITS: ReadonlySet<string> = new Set(['tie', 'same', 'changed', 'passed', 'alone']);

/** What the class talks about: prompts for each fork that is counted, and for no other. */
export const debriefs: Rule = function* ({ level }) {
  const beats = beatsById(level);
  for (const beat of beats.values()) {
    if (isCounted(beat) && !Object.hasOwn(level.debrief, beat.id)) {
      yield fault(
        'debrief-missing',
        beatPointer(level, beat.id),
        `The class is shown how it split at “${beat.id}”, but nothing is written to talk about.`,
        `Add “${beat.id}” to debrief with three prompts or more, or mark the fork "counted": false.`,
      );
    }
  }
  for (const [id, { prompts }] of Object.entries(level.debrief)) {
    const beat = beats.get(id);
    const place = under('/debrief', id);
    if (!beat)
      yield fault('debrief-extra', place, `There is no fork “${id}” to talk about.`, 'Name a fork of this level.');
    else if (!isCounted(beat))
      yield fault(
        'debrief-extra',
        place,
        `“${id}” is not counted for the class, so nobody will see these prompts.`,
        'Take them out, or let the fork be counted.',
      );
    if (!beat || !isCounted(beat)) continue;
    const choices = idsOf(optionsOf(beat));
    const ties = new Set(choices.flatMap((a) => choices.filter((b) => a !== b).map((b) => `tie-${a}-${b}`)));
    for (const [at, prompt] of prompts.entries()) {
      if (!SPLITS.has(prompt) && !ties.has(prompt))
        yield fault(
          'unknown-prompt',
          under(place, 'prompts', at),
          `“${prompt}” is no way in which a class can split at “${id}”.`,
          `Write for ${listed([...SPLITS])}, or for a tie of two choices, such as “${[...ties][0] ?? 'tie-a-b'}”.`,
        );
    }
  }
};
