import type { Line } from '../../src/core/level/line.ts';
import type { Level } from '../../src/core/level/schema.ts';
import type { StageChange } from '../../src/core/level/stage.ts';
import { everyLine, linesOfBeat } from '../../src/core/level/word-keys.ts';

/** Everything a level names that is drawn, heard or listed elsewhere. */
export interface UsedIds {
  people: Set<string>;
  figures: Set<string>;
  faces: Set<string>;
  poses: Set<string>;
  held: Set<string>;
  sounds: Set<string>;
}

/** The ids that a level uses in its cast, its lines and its pictures. */
export function idsOf(level: Level): UsedIds {
  const used: UsedIds = {
    people: new Set(),
    figures: new Set(),
    faces: new Set(),
    poses: new Set(),
    held: new Set(),
    sounds: new Set(),
  };
  const put = (into: Set<string>, id: string | null | undefined): void => {
    if (id !== undefined && id !== null) into.add(id);
  };
  const change = (by: StageChange | undefined): void => {
    for (const who of [...Object.keys(by?.figures ?? {}), ...Object.keys(by?.join ?? {}), ...(by?.leave ?? [])])
      put(used.people, who);
    for (const figure of Object.values(by?.figures ?? {})) {
      put(used.faces, figure?.face);
      put(used.poses, figure?.pose);
      put(used.held, figure?.holds);
    }
    put(used.sounds, by?.sound);
  };
  const line = (one: Line): void => {
    if ('seen' in one) change(one.seen);
    if ('who' in one) put(used.people, one.who);
    if ('face' in one) put(used.faces, one.face);
  };
  const tells = (one: { tells?: string | undefined } | undefined): void => put(used.people, one?.tells);

  put(used.people, level.player);
  put(used.people, level.centre);
  for (const person of Object.values(level.cast)) {
    if ('figure' in person) put(used.figures, person.figure);
    if ('is' in person) for (const { who } of person.is) put(used.people, who);
  }
  for (const beat of level.beats) {
    change(beat.stage);
    linesOfBeat(beat).forEach(line);
    if ('tells' in beat) tells(beat);
    if ('pass' in beat) tells(beat.pass);
    if (beat.kind === 'choose') beat.choices.forEach(tells);
    if (beat.kind === 'rank' || beat.kind === 'spend') beat.results.forEach(tells);
    if (beat.kind === 'spend') beat.cards.forEach((card) => change(card.seen));
    if (beat.kind === 'spot') for (const { who } of beat.messages) put(used.people, who);
    if (beat.kind === 'rehearse') [beat.who, beat.to].forEach((who) => put(used.people, who));
    if (beat.kind === 'ending') {
      for (const { who, face } of beat.helped) {
        put(used.people, who);
        put(used.faces, face);
      }
    }
  }
  for (const part of [level.side, level.stepOut]) {
    change(part?.stage);
    everyLine(part?.lines ?? []).forEach(line);
  }
  return used;
}
