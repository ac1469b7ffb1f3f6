import validate from '@learninglocker/xapi-validation';
import { describe, expect, it } from 'vitest';
import { classes, leaksOf } from '../../../tests/fixtures/group-sizes.ts';
import { empty, frog, pupils, today, withRecords } from '../../../tests/fixtures/classes.ts';
import { joined, newClass, type SchoolClass, withShown } from './class.ts';
import { openFile, writeClassFile } from './file.ts';
import { COUNTS, countedForks } from './lrs.ts';
import { project, projectFork } from './projector.ts';
import { NOTHING_SHOWN, revealed, type Shown } from './shown.ts';
import { type ForkSummary, summarise } from './summary.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { versionKey } from '../record/shape.ts';

const IDS = ['a', 'b', 'c', 'd'];
const KEY = versionKey(frog);

/** A fork as a class stood there, first and last. */
function summary(first: readonly number[], last: readonly number[]): ForkSummary {
  const groups = first.map((size, at) => ({ id: IDS[at] ?? '', grade: undefined, first: size, last: last[at] ?? 0 }));
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);
  const split = { groups, answers: { first: sum(first), last: sum(last) }, changed: null };
  return { fork: 'd1', cameIn: sum(first), choices: split, shown: split, unreached: 0, talk: true, helps: null };
}

/** What the wall shows of it. */
function shownOf(fork: ForkSummary): Shown {
  const steps = [{ fork: 'd1', bands: [], pooled: null }];
  const projection = { cameIn: fork.cameIn, forks: [projectFork(fork)], steps, reached: [], signs: [], questions: [] };
  return revealed(NOTHING_SHOWN, projection as never, { view: 'fork', at: 0 }, () => 0);
}
const ofSizes = (first: readonly number[], last: readonly number[] = first.map(() => 0)) =>
  countedForks({ id: empty.id, shown: { [KEY]: shownOf(summary(first, last)) } }, frog.id);

/** The class after its wall has shown the first fork, as its records are now. */
function revealedNow(of: SchoolClass, votes = 0): SchoolClass {
  const projection = project(summarise(frog, Object.values(of.playthroughs)));
  const next = revealed(of.shown?.[KEY] ?? NOTHING_SHOWN, projection, { view: 'fork', at: 0 }, () => votes);
  return withShown(of, KEY, next);
}
const some: readonly Playthrough[] = [...pupils(9, ['b', 'b']), ...pupils(12, ['c', 'c']), ...pupils(3, ['d', 'd'])];
const statementsOf = (of: SchoolClass) => countedForks(of, frog.id).map(({ statement }) => statement);

describe('what a class sends to an LRS', () => {
  it('is nothing before the wall has shown something, nor of so few that it says nothing', () => {
    expect(statementsOf(withRecords(empty, some))).toEqual([]);
    expect(ofSizes([4, 3, 1, 0])).toEqual([]);
  });

  it('are sound statements of the class: no pupil, no record, no label, no day', () => {
    const of = revealedNow(withRecords({ ...empty, label: 'Class 5b of Ms Adeyemi' }, some));
    const all = statementsOf(of);
    expect(all).toHaveLength(1);
    for (const one of all) expect(validate(JSON.parse(JSON.stringify(one)))).toEqual([]);
    const text = JSON.stringify(all);
    expect(text).not.toMatch(/5b|Adeyemi|timestamp|mbox/);
    expect(text).not.toContain(of.id);
    expect(text).not.toContain(today);
    for (const { id } of some) expect(text).not.toContain(`"${id}"`);
    expect(Object.keys(all[0] ?? {})).toEqual(['id', 'actor', 'verb', 'object', 'result', 'context']);
    expect(all[0]?.object.id).toBe(`https://a-role-to-play.example/levels/funny-frog/${frog.version}/forks/d1`);
  });

  it('has the numbers that stand on the wall, and an order where none do', () => {
    expect(ofSizes([14, 10])[0]?.statement.result.extensions[COUNTS]).toEqual({
      groups: [
        { id: 'a', first: 14 },
        { id: 'b', first: 10 },
      ],
    });
    expect(ofSizes([20, 4])[0]?.counts.groups).toEqual([
      { id: 'a', first: 'half' },
      { id: 'b', first: 'few' },
    ]);
  });

  it('is the same whenever it is sent, whoever comes later; another class has ids of its own', () => {
    const of = revealedNow(withRecords(empty, some));
    const before = statementsOf(of);
    const later = revealedNow(withRecords(of, pupils(6, ['d', 'd'])));
    expect(statementsOf(later)).toEqual(before);
    const kept = JSON.parse(JSON.stringify(of)) as SchoolClass;
    expect(statementsOf(kept)).toEqual(before);
    const [other] = statementsOf({ ...of, id: 'bbbbbbbbbbbb' });
    expect(other?.id).not.toBe(before[0]?.id);
    expect(other?.actor).not.toEqual(before[0]?.actor);
  });

  it('is another statement of the same class once the class has voted anew', () => {
    const of = revealedNow(withRecords(empty, some));
    const anew = revealedNow(withRecords(of, pupils(30, ['a', 'a'])), 1);
    const [[before], [after]] = [statementsOf(of), statementsOf(anew)];
    expect(after?.id).not.toBe(before?.id);
    expect([after?.actor, after?.object]).toEqual([before?.actor, before?.object]);
  });

  it('says nothing of other levels', () => {
    expect(countedForks(revealedNow(withRecords(empty, some)), 'just-joking')).toEqual([]);
  });

  it.each([2, 3, 4])('tells nobody how few any group was: every class of up to 24 in %i groups', (groups) => {
    for (let pupils = 0; pupils <= ([24, 20, 14][groups - 2] ?? 0); pupils += 1) {
      // whoever has all that the LRS has, its ids too, knows no more than who was counted on the wall
      const said = (sizes: readonly number[]): string =>
        JSON.stringify(ofSizes(sizes).map(({ statement }) => statement));
      expect(leaksOf(groups, pupils, said)).toEqual([]);
    }
  });

  it('hangs on the pictures of the wall alone, in both columns: every two of them in two groups', () => {
    const by = new Map<string, Set<string>>();
    for (let pupils = 9; pupils <= 20; pupils += 1) {
      const all = [...classes(2, pupils)];
      for (const first of all)
        for (const last of all) {
          const shown = projectFork(summary(first, last));
          const seen = JSON.stringify([shown.groups, shown.second, shown.changed]);
          by.set(seen, (by.get(seen) ?? new Set()).add(JSON.stringify(ofSizes(first, last))));
        }
    }
    expect([...by.values()].filter((sent) => sent.size > 1)).toEqual([]);
  });
});

describe('the key of an LRS', () => {
  const key = { endpoint: 'https://lrs.school.example/xapi', name: 'school', secret: 'secret' };
  const of = { ...newClass('abcdefghijkl', '5b', empty.lesson, today), lrs: { turn: 1, key } };

  it('goes into no file of the class, and comes out of none', () => {
    expect(writeClassFile(of)).not.toMatch(/lrs|secret/);
    const opened = openFile(writeClassFile(of), today);
    expect('ok' in opened && 'class' in opened.ok && 'lrs' in opened.ok.class).toBe(false);
  });

  it('is that of the window that changed it last, also when it was forgotten', () => {
    const forgotten = { ...of, lrs: { turn: 2, key: null } };
    expect(joined(of, forgotten).lrs).toEqual({ turn: 2, key: null });
    expect(joined(forgotten, of).lrs).toEqual({ turn: 2, key: null });
    expect(joined(empty, of).lrs).toEqual(of.lrs);
    // both at once: what was forgotten stays so
    const atOnce = { ...of, lrs: { turn: 1, key: null } };
    expect([joined(of, atOnce).lrs, joined(atOnce, of).lrs]).toEqual([atOnce.lrs, atOnce.lrs]);
  });
});
