import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../core/lesson/hand-in.ts';
import { join } from '../../core/lesson/joined.ts';
import type { Words } from '../../core/level/words.ts';
import type { Level } from '../../core/level/schema.ts';
import { type Player, SAVE } from '../../core/save/player.ts';
import { repairPlayer } from '../../core/save/repair.ts';
import { repairStory } from '../../core/save/repair-story.ts';
import { currentBeat, lastVisit } from '../../core/story/questions.ts';
import { start } from '../../core/story/state.ts';
import { actionFor, allKinds, copy, picks, playThrough } from '../../../tests/fixtures/play.ts';
import { code, levelNamed } from '../../../tests/fixtures/records.ts';
import { createSession } from './session.ts';
import { isLast } from '../../core/kinds/index.ts';

const frog = levelNamed('funny-frog');
const secret = levelNamed('he-gets-me');
const otter: Player = {
  save: SAVE,
  id: 'abcdefghij12',
  animal: 'otter',
  day: '2026-11-24',
  now: null,
  stories: {},
  settings: {},
};
const words = allKinds.words['en'] as Words;
const joined = join(code, '2026-11-24', false);

/** A device that keeps one player as JSON, and what a visit to it is. */
function device(...levels: readonly Level[]) {
  let disk: unknown;
  let day = '2026-11-24';
  const known = (id: string) => levels.find((one) => one.id === id);
  const stored = (): Player => {
    const found = repairPlayer(copy(disk), known);
    if (!('player' in found)) throw new Error('The player was set aside.');
    return found.player;
  };
  const visit = () => {
    const session = createSession(
      {
        list: () => [],
        about: async () => '',
        load: async (id) => {
          const level = known(id);
          if (!level) throw new Error('error.level-missing');
          return { level, words };
        },
      },
      { put: async (player) => ((disk = copy(player)), true) },
      { day: () => day },
    );
    session.play(disk === undefined ? otter : stored());
    return session;
  };
  /** What would be handed in of a level, from what is kept. */
  const record = (level: Level) =>
    recordOf(level, repairStory(level, stored().stories[level.id] ?? start(level)), joined, otter.id);
  return { visit, stored, record, turn: (to: string) => (day = to) };
}

describe('a story that was finished', () => {
  it('is handed in with its last choices, also after it was opened again', async () => {
    const { visit, record } = device(frog);
    const session = visit();
    await session.open('funny-frog');
    const { store } = session.current() ?? {};
    if (!store) throw new Error('No story is open.');
    const on = (): void => {
      store.dispatch({ type: 'read', all: true });
      store.dispatch({ type: 'pass' });
      store.dispatch({ type: 'read', all: true });
      store.dispatch({ type: 'go-on' });
    };
    const choose = (choice: string): void => {
      while (lastVisit(store.state()).beat !== 'd1') on();
      store.dispatch({ type: 'read', all: true });
      store.dispatch({ type: 'answer', answer: { '': [choice] } });
    };
    choose('a');
    store.dispatch({ type: 'rewind', to: 'd1' });
    choose('b');
    while (!isLast(currentBeat(frog, store.state()))) on();
    session.close();
    const finished = record(frog);
    expect(finished).toMatchObject({ finished: true, forks: { d1: ['a', 'b'] } });
    await session.open('funny-frog');
    expect(session.current()?.store.state().trail).toHaveLength(1);
    session.close();
    expect(record(frog)).toEqual(finished);
  });

  it('begins again when it is come back to, and stands at its ending after a reload', async () => {
    const { visit } = device(frog);
    const end = playThrough(frog, (_fork, answers) => answers[0]);
    const session = visit();
    session.play({ ...otter, stories: { 'funny-frog': end }, now: 'funny-frog' });
    await session.open('funny-frog');
    expect(session.current()?.store.state()).toBe(end);
    session.close();
    await session.open('funny-frog');
    expect(lastVisit(session.current()?.store.state() ?? end).beat).toBe(frog.start);
  });

  for (const level of [allKinds.level, frog, secret]) {
    it(`${level.id}: opening, closing, reloading and looking change no record, whatever was played`, async () => {
      const looks = fc.array(fc.constantFrom('open', 'close', 'reload', 'restart', 'look', 'another day'), {
        minLength: 1,
        maxLength: 12,
      });
      await fc.assert(
        fc.asyncProperty(picks, looks, async (numbers, ways) => {
          const { visit, record, stored, turn } = device(level);
          let session = visit();
          await session.open(level.id);
          for (const pick of numbers) {
            const { store } = session.current() ?? {};
            store?.dispatch(actionFor(level, store.state(), pick));
          }
          const before = record(level);
          for (const way of ways) {
            if (way === 'open') await session.open(level.id);
            else if (way === 'close') session.close();
            else if (way === 'reload') session = visit();
            else if (way === 'another day') turn('2026-11-25');
            else if (way === 'restart') session.current()?.store.dispatch({ type: 'restart' });
            expect(record(level)).toEqual(before);
          }
          expect(Object.keys(stored().stories)).toEqual([level.id]);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('keeps first choices for good: what is tried after changes last ones only', async () => {
    await fc.assert(
      fc.asyncProperty(picks, async (numbers) => {
        const { visit, record } = device(allKinds.level);
        const session = visit();
        await session.open(allKinds.level.id);
        let before = record(allKinds.level);
        for (const pick of numbers) {
          const { store } = session.current() ?? {};
          store?.dispatch(actionFor(allKinds.level, store.state(), pick));
          const after = record(allKinds.level);
          for (const [fork, [first]] of Object.entries(before.forks)) expect(after.forks[fork]?.[0]).toBe(first);
          before = after;
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a session', () => {
  it('keeps nothing where nobody plays, nor of a story opened at a point', async () => {
    let puts = 0;
    const load = async () => ({ level: frog, words });
    const session = createSession(
      { list: () => [], about: async () => '', load },
      { put: async () => ((puts += 1), true) },
      { day: () => '2026-11-24' },
    );
    await session.open('funny-frog');
    session.current()?.store.dispatch({ type: 'read' });
    session.close();
    session.play(otter);
    await session.open('funny-frog', start);
    expect(session.player()).toBeNull();
    expect(puts).toBe(0);
  });

  it('opens what was asked for last, whatever comes first; one that was closed while it loaded stays closed', async () => {
    const waiting: (() => void)[] = [];
    const load = async (id: string) => {
      await new Promise<void>((done) => waiting.push(done));
      return { level: levelNamed(id), words };
    };
    const session = createSession(
      { list: () => [], about: async () => '', load },
      { put: async () => true },
      { day: () => '2026-11-24' },
    );
    const opened = [session.open('he-gets-me'), session.open('funny-frog')];
    waiting.reverse().forEach((done) => done());
    await Promise.all(opened);
    expect(session.current()?.level.id).toBe('funny-frog');
    const late = session.open('he-gets-me');
    session.close();
    waiting.forEach((done) => done());
    await late;
    expect(session.current()).toBeNull();
  });

  it('tells of a level, a part and a player; whoever stopped listening hears nothing', async () => {
    const session = device(frog).visit();
    let heard = 0;
    const remove = session.subscribe(() => (heard += 1));
    await session.open('funny-frog');
    session.setPart({ kind: 'story' });
    session.play(null);
    session.close();
    expect(heard).toBe(4);
    remove();
    session.play(otter);
    expect(heard).toBe(4);
  });
});
