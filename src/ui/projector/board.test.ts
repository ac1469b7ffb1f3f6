import { describe, expect, it } from 'vitest';
import { project, type Projection } from '../../core/class/projector.ts';
import {
  joinedShown,
  NOTHING_SHOWN,
  revealed as revealedAt,
  shown as shownSchema,
  type Shown,
} from '../../core/class/shown.ts';
import { summarise } from '../../core/class/summary.ts';
import { currentBeat, isTold } from '../../core/story/questions.ts';
import { isRead } from '../../core/story/script.ts';
import { countedForks, signCharts, signsIn } from '../../core/record/forks.ts';
import { shapeOf } from '../../core/record/shape-of.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import { commandOf, countActionOf } from './keys.ts';
import { nextView, placeAt, placesOf, stepped } from './places.ts';
import { storyAt } from './way.ts';
import { frog, pupils } from '../../../tests/fixtures/classes.ts';
import { levels } from '../../../tests/fixtures/records.ts';
import { kindOf } from '../../core/kinds/index.ts';

const views = (of: ReturnType<typeof placesOf>): string[] => of.map(({ view, at }) => `${view} ${at}`);

describe('the places of the projector', () => {
  const places = placesOf(frog, false, 24);

  it('are the lesson’s way: in, its rules, the forks in the level’s order, paths, signs where there are some, charter, help, out', () => {
    expect(views(places)).toEqual([
      'code 0',
      'rules 0',
      'fork 0',
      'fork 1',
      'fork 2',
      'paths 0',
      'signs 0',
      'charter 0',
      'help 0',
      'out 0',
    ]);
    expect(
      placesOf({ ...frog, beats: frog.beats.filter((beat) => !kindOf(beat).signs) }, false, 24).map(
        (place) => place.view,
      ),
    ).not.toContain('signs');
    expect(placesOf(frog, true, 20).filter((place) => place.view === 'check')).toHaveLength(8);
    // what would say nothing of so few is left out
    expect(placesOf(frog, true, 19).map((place) => place.view)).not.toContain('check');
    expect(placesOf(frog, true, 9).map((place) => place.view)).not.toContain('paths');
  });

  it('have a chart for warning signs and one for what was found', () => {
    const closed = levels.find(({ id }) => id === 'door-closed');
    if (!closed) throw new Error('no level');
    expect(views(placesOf(closed, false, 24)).filter((one) => one.startsWith('signs'))).toEqual(['signs 0', 'signs 1']);
    expect(signCharts(closed)).toEqual(['finds', 'signs']);
    const signs = [{ spot: 'room' }, { spot: 'chat' }];
    expect(signCharts(closed).map((chart) => signsIn(closed, chart, signs))).toEqual([
      [{ spot: 'room' }],
      [{ spot: 'chat' }],
    ]);
    // what a class keeps of the level says it too
    expect(signCharts(shapeOf(closed))).toEqual(['finds', 'signs']);
  });

  it('are found whatever a screen asks for', () => {
    expect(placeAt(places, { view: 'fork', fork: 1 })).toBe(3);
    expect(placeAt(places, { view: 'fork', fork: 9 })).toBe(4);
    expect(placeAt(places, { view: 'signs', fork: 2 })).toBe(6);
    expect(placeAt(places, { view: 'check', fork: 2 })).toBe(2);
    expect(placeAt(places, { view: 'fork', fork: 2, lesson: 'help' })).toBe(8);
  });

  it('follow one another and end, the charter among them', () => {
    expect(stepped(places, 4, 1)).toEqual({ view: 'paths', at: 0 });
    expect(stepped(places, 0, -1)).toBeUndefined();
    expect(stepped(places, 6, 1)).toEqual({ view: 'charter', at: 0 });
    expect(stepped(places, 7, 1)).toEqual({ view: 'help', at: 0 });
    expect(stepped(places, 9, 1)).toBeUndefined();
  });

  it('turn by their views among what the class chose alone', () => {
    expect(nextView(places, 3)).toEqual({ view: 'paths', at: 0 });
    expect(nextView(places, 6)).toEqual({ view: 'charter', at: 0 });
    expect(nextView(places, 7)).toEqual({ view: 'fork', at: 0 });
    expect(nextView(places, 1)).toEqual({ view: 'fork', at: 0 });
  });
});

describe('keys', () => {
  const press = (key: string, code = '') => ({ key, code });
  it('lead on along the line of reading', () => {
    expect([
      commandOf(press('ArrowRight'), 'ltr'),
      commandOf(press('ArrowRight'), 'rtl'),
      commandOf(press('PageDown'), 'rtl'),
    ]).toEqual(['next', 'back', 'next']);
  });
  it('are known by their place where the letters are others', () => {
    expect([
      commandOf(press('ا', 'KeyH'), 'rtl'),
      commandOf(press('؟'), 'rtl'),
      commandOf(press('x', 'KeyX'), 'ltr'),
    ]).toEqual(['hands', 'menu', undefined]);
  });
  it('type numbers while hands are counted', () => {
    expect(countActionOf(press('7', 'Digit7'), 'ltr')).toEqual({ type: 'digit', digit: 7 });
    expect(countActionOf(press('é', 'Digit2'), 'ltr')).toEqual({ type: 'digit', digit: 2 });
    expect(countActionOf(press('-', 'Digit6'), 'ltr')).toEqual({ type: 'add', by: -1 });
    expect(countActionOf(press('ArrowUp'), 'ltr')).toEqual({ type: 'turn', by: -1 });
    expect(countActionOf(press('v', 'KeyV'), 'ltr')).toBeUndefined();
  });
});

describe('what was revealed', () => {
  const of = (records: readonly Playthrough[]): Projection => project(summarise(frog, records));
  const some = [
    ...pupils(9, ['b', 'b'], ['a', 'a']),
    ...pupils(8, ['c', 'c'], ['b', 'b']),
    ...pupils(7, ['a', 'a'], ['c', 'c']).map(
      (one, at) => (at < 4 ? one : { ...one, forks: { ...one.forks, d1: ['d', 'd'] } }) as Playthrough,
    ),
  ];
  const more = [...some, ...pupils(8, ['c', 'c'], ['b', 'b'])];
  const first = { view: 'fork', at: 0 } as const;
  const revealed = (before: Shown, now: Projection, place: Parameters<typeof revealedAt>[2], votes = 0): Shown =>
    revealedAt(before, now, place, () => votes);

  it('stays as it was when more come in', () => {
    const shown = revealed(NOTHING_SHOWN, of(some), first);
    expect(shown.forks['d1']?.view.cameIn).toBe(24);
    expect(revealed(shown, of(more), first).forks['d1']).toBe(shown.forks['d1']);
  });

  it('holds nothing of a place that was not', () => {
    const shown = revealed(NOTHING_SHOWN, of(some), first);
    expect(Object.keys(shown.forks)).toEqual(['d1']);
    expect([shown.signs, shown.questions]).toEqual([null, null]);
    expect(Object.keys(revealed(shown, of(more), { view: 'paths', at: 0 }).forks)).toEqual(['d1', 'd2', 'd3']);
    expect(revealed(shown, of(more), { view: 'paths', at: 0 }).forks['d1']?.view.cameIn).toBe(24);
  });

  it('gives way only while it says nothing', () => {
    const few = [...pupils(2, ['a', 'a']), ...pupils(4, ['b', 'b'])];
    const shown = revealed(NOTHING_SHOWN, of(few), first);
    expect(shown.forks['d1']?.view.groups.every((group) => group.first === null)).toBe(true);
    const one = revealed(shown, of([...few, ...pupils(4, ['b', 'b'])]), first);
    expect(one.forks['d1']?.view.groups.map((group) => group.first)).toEqual(['fewer', 'half', 'fewer', 'fewer', null]);
    expect(revealed(one, of([...few, ...pupils(40, ['c', 'c'])]), first)).toEqual(one);
  });

  it('is revealed anew where the class votes anew', () => {
    const shown = revealed(NOTHING_SHOWN, of(some), { view: 'paths', at: 0 });
    const anew = revealed(shown, of(more), first, 1);
    expect(anew.forks['d1']?.view.cameIn).toBe(32);
    expect(anew.forks['d2']).toBe(shown.forks['d2']);
  });

  it('is the same in two windows that revealed it at other moments: the one that was first, whoever is joined to whom', () => {
    const [early, late] = [some, more].map((records) => revealed(NOTHING_SHOWN, of(records), first));
    if (!early || !late) throw new Error('nothing was shown');
    expect(joinedShown(early, late)).toEqual(early);
    expect(joinedShown(late, early)).toEqual(early);
    const voted = revealed(early, of(more), first, 1);
    expect(joinedShown(early, voted)).toEqual(voted);
    expect(joinedShown(voted, late)).toEqual(voted);
    expect(shownSchema.parse(JSON.parse(JSON.stringify(voted)))).toEqual(voted);
  });
});

describe('the way to a scene', () => {
  it('leads to every counted fork of every level, read up to its question', () => {
    for (const level of levels) {
      for (const fork of countedForks(level)) {
        const state = storyAt(level, fork.id);
        expect([level.id, currentBeat(level, state).id, isTold(state), isRead(level, state)]).toEqual([
          level.id,
          fork.id,
          false,
          true,
        ]);
      }
    }
  });
  it('is the start where there is no such fork', () =>
    expect(storyAt(frog, 'nowhere').trail).toEqual([{ beat: frog.start }]));
});
