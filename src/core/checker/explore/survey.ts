import { authorOf, type Beat, isFork, isLast } from '../../kinds/index.ts';
import { pick, type Values } from '../../level/condition.ts';
import type { Level } from '../../level/schema.ts';
import { looksIn, project } from './looks.ts';
import { AFTER, visible } from './visible.ts';
import type { Moment, Explored, Way } from './explore.ts';

/** What is ever there on some way through a level. */
export interface Survey {
  readonly seen: ReadonlySet<object>;
  /** Lists of variants of which somewhere none holds, with the answers given there. */
  readonly unmet: ReadonlyMap<readonly object[], Values>;
}

/** The lists of a beat that come only with an answer. */
function listsAfter(beat: Beat, picked: boolean): Record<string, unknown> {
  const lists = authorOf(beat).lists ?? {};
  return Object.fromEntries(
    Object.entries(beat).filter(([key]) => lists[key]?.after === true && (lists[key].picked === true) === picked),
  );
}

/**
 * The parts of a beat that come with an answer: what was there as it was given, what it leads to, or one of the
 * results, and where the story goes on.
 */
export function partsAfter({ from: { beat }, answer, verdict: { outcome } }: Way): object[] {
  const passed = isFork(beat) && beat.pass !== undefined && outcome === beat.pass;
  const picked = listsAfter(beat, true);
  const told = Object.keys(picked).length > 0 && !passed ? picked : (outcome ?? {});
  const goesOn = isLast(beat) || (answer && outcome?.next) ? {} : { next: beat.next };
  return [passed ? {} : listsAfter(beat, false), told, goesOn];
}

/** People whom a part of a level names. */
export function peopleNamed(part: object): string[] {
  const { who, by, with: other, tells, figures, join, leave } = part as Record<string, unknown>;
  const keys = [figures, join].flatMap((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : []));
  return [who, by, other, tells, ...keys, ...(Array.isArray(leave) ? leave : [])].filter(
    (one): one is string => typeof one === 'string',
  );
}

/** Goes through every moment and notes what is there. */
export function survey(level: Level, explored: Explored): Survey {
  const seen = new Set<object>();
  const unmet = new Map<readonly object[], Values>();
  const looked = new Map<string, ReturnType<typeof looksIn>>();
  const done = new Set<string>();

  const note = (part: object, given: Values, without?: ReadonlySet<string>): void => {
    visible(
      part,
      given,
      {
        none: (variants) => unmet.set(variants, unmet.get(variants) ?? given),
        there(one) {
          seen.add(one);
          for (const name of peopleNamed(one)) {
            const person = Object.hasOwn(level.cast, name) ? level.cast[name] : undefined;
            if (!person || !('is' in person)) continue;
            const who = pick(person.is, given);
            if (who) seen.add(who);
            else unmet.set(person.is, unmet.get(person.is) ?? given);
          }
        },
      },
      without,
    );
  };
  const isNew = (moment: Moment, what: string, given: Values): boolean => {
    const looks = looked.get(moment.beat.id) ?? looksIn(level.cast, moment.beat);
    looked.set(moment.beat.id, looks);
    const key = `${moment.beat.id} ${what} ${JSON.stringify(project(given, looks))}`;
    return !done.has(key) && Boolean(done.add(key));
  };

  for (const moment of explored.moments) {
    seen.add(moment.beat);
    if (isNew(moment, '', moment.given)) {
      note(moment.beat, moment.given, AFTER);
      for (const { part, given } of authorOf(moment.beat).during?.(moment.beat, moment.given) ?? [])
        note(part, given, AFTER);
    }
    moment.ways.forEach((way, at) => {
      const told = way.answer ? JSON.stringify(way.answer['']) : String(at);
      if (isNew(moment, `${told} after`, way.after)) for (const part of partsAfter(way)) note(part, way.after);
    });
    if (isLast(moment.beat))
      for (const part of [level.side, level.stepOut, level.debrief]) if (part) note(part, moment.given);
  }
  return { seen, unmet };
}
