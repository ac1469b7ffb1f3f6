import { describe, expect, it } from 'vitest';
import { exampleLevel } from '../../../tests/fixtures/every-kind.ts';
import { explore } from '../checker/explore/explore.ts';
import { authorNamed } from './index.ts';
import type { Answer } from './kind.ts';
import { type Phone, phoneKind } from './phone.ts';
import { actionOf } from './phone/places.ts';
import {
  acted,
  backFrom,
  draftOf,
  entriesIn,
  formOf,
  nextShown,
  offeredOn,
  opened,
  pressed,
  screenOf,
  type Standing,
  standingOf,
  waitingAt,
} from './phone/screen.ts';

const phone = exampleLevel().level.beats.find(({ id }) => id === 'the-phone') as Phone;
const at = (draft: Answer = {}, beat = phone): Standing => standingOf(beat, {}, draft);
const press = (on: Standing, id: string): Standing => {
  const offered = offeredOn(on, actionOf(on.beat, id)?.on ?? '').find(({ action }) => action.id === id);
  if (!offered?.open) throw new Error(`${id} is not offered.`);
  return pressed(on, offered);
};
const idsIn = (of: Standing, within: string): string[] =>
  entriesIn(of, within).map((one) => ('place' in one ? one.place.id : one.answer.id));

/** A phone of one conversation in which these things can be done. */
const small = (actions: Phone['actions'], more: Partial<Phone> = {}): Phone => ({
  id: 'p',
  kind: 'phone',
  apps: [
    {
      id: 'chat',
      app: 'chats',
      threads: [
        {
          id: 'panda',
          if: { not: { p: 'block' } },
          messages: [
            { id: 'hello' },
            { id: 'come-on', comes: true },
            { id: 'please', if: { p: 'no' } },
            { id: 'really', if: { p: 'no' } },
          ],
        },
      ],
    },
  ],
  actions,
  results: [{ id: 'done' }],
  ...more,
});

describe('what can be done on a phone', () => {
  it('is gone with what it was done on: what is kept before a block is still there, and not after it', () => {
    const beat = small([
      { id: 'keep', does: 'note', on: 'hello' },
      { id: 'block', does: 'block', on: 'panda' },
    ]);
    const answers = [...phoneKind.answers(beat, {})].map((one) => one['']?.join(' '));
    expect(answers).toEqual(['', 'keep', 'block', 'keep block']);
    expect(phoneKind.accepts(beat, {}, { '': ['block', 'keep'], first: ['block'] })).toBe(false);
  });

  it('says what was done first, where that matters', () => {
    const beat = small([
      { id: 'a', does: 'note', on: 'hello' },
      { id: 'b', does: 'mute', on: 'panda' },
    ]);
    expect([...phoneKind.answers(beat, {})].map((one) => `${one['']?.join(' ')}: ${one['first']?.join()}`)).toEqual([
      ': ',
      'a: a',
      'b: b',
      'a b: a',
      'b a: b',
    ]);
  });

  it('has of the answers to one thing one, and of a setting one', () => {
    const beat = small([
      { id: 'no', does: 'answer', on: 'hello' },
      { id: 'yes', does: 'answer', on: 'hello' },
      { id: 'friends', does: 'write', on: 'chat' },
      { id: 'nobody', does: 'write', on: 'chat' },
    ]);
    const answered = press(at({}, beat), 'no');
    expect(offeredOn(answered, 'hello')).toEqual([]);
    const changed = press(press(answered, 'friends'), 'nobody');
    expect(changed.done).toEqual(['no', 'nobody']);
    expect(phoneKind.holdsDraft(beat, {}, draftOf(changed))).toBe(true);
    expect(phoneKind.holdsDraft(beat, {}, { '': ['friends', 'nobody'] })).toBe(false);
    expect([...phoneKind.answers(beat, {})].some(({ '': done }) => done?.includes('no') && done.includes('yes'))).toBe(
      false,
    );
  });

  it('is taken back where the level says so, and nothing since needs it', () => {
    const beat = small([
      { id: 'quiet', does: 'mute', on: 'panda', back: true },
      { id: 'after', does: 'note', on: 'hello', if: { p: 'quiet' } },
      { id: 'block', does: 'block', on: 'chat' },
    ]);
    const quiet = press(at({}, beat), 'quiet');
    expect(press(quiet, 'quiet').done).toEqual([]);
    expect(() => press(press(quiet, 'after'), 'quiet')).toThrow('not offered');
    expect(() => press(press(at({}, beat), 'block'), 'block')).toThrow('not offered');
  });

  it('is told apart in well under a second where eight things matter, in any order', () => {
    const actions = Array.from({ length: 8 }, (_, number) => ({
      id: `a${number}`,
      does: 'note' as const,
      on: 'hello',
    }));
    const answers = [...phoneKind.answers(small(actions), {})];
    // each set, once for each that can have been done first
    expect(answers).toHaveLength(1 + 8 * 2 ** 7);
    const { level } = exampleLevel();
    const beats = level.beats.map((one) =>
      one.id === phone.id ? ({ ...small(actions), id: phone.id, next: phone.next } as Phone) : one,
    );
    // what nobody looks at is one way: done, and passed
    const ways = explore({ ...level, beats }).moments.find(({ beat }) => beat.id === phone.id)?.ways;
    expect(ways?.length).toBeLessThan(12);
  });
});

describe('a phone as it is seen', () => {
  it('opens what there is but one of, and goes back to where there is something to choose', () => {
    const one = at({}, small([{ id: 'x', does: 'mute', on: 'panda' }]));
    expect(screenOf(one)).toEqual(['chat', 'panda']);
    expect(backFrom(one)).toBeUndefined();
    const many = opened(opened(at(), ['chats']), ['chats', 'class']);
    expect(screenOf(many)).toEqual(['chats', 'class']);
    expect(backFrom(many)).toEqual(['chats']);
    expect(backFrom(opened(many, ['chats']))).toEqual([]);
    expect(backFrom(at())).toBeUndefined();
  });

  it('leaves what is gone', () => {
    const beat = small([{ id: 'block', does: 'block', on: 'panda' }]);
    const blocked = press(at({}, beat), 'block');
    expect(screenOf(blocked)).toEqual(['chat']);
    expect(phoneKind.holdsDraft(beat, {}, draftOf(blocked))).toBe(true);
  });

  it('shows what comes a line at each opening, press and action, in the order in which it came', () => {
    const beat = small([
      { id: 'no', does: 'answer', on: 'hello' },
      { id: 'quiet', does: 'mute', on: 'panda', for: 'looks' },
    ]);
    let now = at({}, beat);
    expect(idsIn(now, 'panda')).toEqual(['hello']);
    expect(waitingAt(now).map(({ id }) => id)).toEqual(['come-on']);
    now = press(now, 'no');
    expect(idsIn(now, 'panda')).toEqual(['hello', 'no', 'come-on']);
    now = press(now, 'quiet');
    expect(idsIn(now, 'panda')).toEqual(['hello', 'no', 'come-on', 'please']);
    now = nextShown(now);
    expect(idsIn(now, 'panda').at(-1)).toBe('really');
    expect(nextShown(now)).toBe(now);
    // a reload stands there again
    expect(idsIn(at(draftOf(now), beat), 'panda')).toEqual(idsIn(now, 'panda'));
    expect(phoneKind.holdsDraft(beat, {}, draftOf(now))).toBe(true);
    // all of it is heard in the story's log
    expect(phoneKind.arrived?.(beat, draftOf(now)).map(({ say }) => say)).toEqual([
      'no',
      'come-on',
      'please',
      'really',
    ]);
  });

  it('opens a form for a report, which can be left', () => {
    const wall = opened(at(), ['wall']);
    const form = press(wall, 'report-it');
    expect(formOf(form)?.id).toBe('report-it');
    expect(form.done).toEqual([]);
    expect(phoneKind.holdsDraft(phone, {}, draftOf(form))).toBe(true);
    expect(formOf(opened(form, backFrom(form) ?? []))).toBeUndefined();
    const sent = acted(form, actionOf(phone, 'report-it') as Phone['actions'][number], 'mean');
    expect([sent.about, formOf(sent), screenOf(sent)]).toEqual([['mean'], undefined, ['wall']]);
    expect(waitingAt(sent, ['notices']).map(({ id }) => id)).toEqual(['thanks']);
  });

  it.each<[string, Answer]>([
    ['a screen that there is not', { open: ['wall', 'class'] }],
    ['something read that is not to be read', { read: ['report-it'] }],
    ['something read twice', { read: ['thanks', 'thanks'] }],
    ['a key of another kind', { tapped: [] }],
    ['a report about nothing', { '': ['report-it'] }],
    ['what cannot follow', { '': ['say-stop', 'laugh'] }],
  ])('is not kept with %s', (_what, draft) => {
    expect(phoneKind.holdsDraft(phone, {}, draft)).toBe(false);
  });
});

describe('what is wrong with a phone', () => {
  const faults = (beat: Phone) =>
    [...(authorNamed('phone').faults?.(beat) ?? [])].map(({ rule, place }) => [rule, place]);

  it('is a name twice, something done on nothing, and a report without reasons', () => {
    expect(faults(phone)).toEqual([]);
    expect(
      faults(
        small([
          { id: 'hello', does: 'note', on: 'hello' },
          { id: 'b', does: 'mute', on: 'no-such-thing' },
          { id: 'c', does: 'report', on: 'hello' },
        ]),
      ),
    ).toEqual([
      ['doubled-id', '/actions/0'],
      ['unknown-item', '/actions/1/on'],
      ['unknown-item', '/actions/2'],
    ]);
  });
});
