import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlace, type PlaceId } from '../../src/art/places/index.ts';
import { isFork, kindOf } from '../../src/core/kinds/index.ts';
import type { Answer } from '../../src/core/kinds/kind.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { type Picture, pictureNow } from '../../src/core/story/picture.ts';
import { currentBeat } from '../../src/core/story/questions.ts';
import { reduce } from '../../src/core/story/reduce.ts';
import { script } from '../../src/core/story/script.ts';
import { start } from '../../src/core/story/state.ts';
import { readLevels } from './read-levels.ts';

const root = resolve(import.meta.dirname, '../..');
const level = readLevels(join(root, 'levels')).find(({ name }) => name === 'twelve-coins')?.level as Level;

/** Plays with these answers, a pass where there is none. @returns what is told, as `beat.word`, and the pictures */
function play(answers: Readonly<Record<string, readonly string[]>>): { told: Set<string>; pictures: Picture[] } {
  const told = new Set<string>();
  const pictures: Picture[] = [];
  let story = start(level);
  for (let at = 0; at < 100 && story.endings.length === 0; at += 1) {
    const beat = currentBeat(level, story);
    const given = answers[beat.id];
    const answer: Answer = { '': given ?? [] };
    const read = (): void => {
      story = reduce(level, story, { type: 'read', all: true });
      pictures.push(pictureNow(level, story));
      for (const line of script(level, story)) if ('say' in line) told.add(`${beat.id}.${line.say}`);
    };
    read();
    if (isFork(beat)) {
      story = reduce(level, story, given ? { type: 'answer', answer } : { type: 'pass' });
      read();
    }
    story = reduce(level, story, { type: 'go-on' });
  }
  return { told, pictures };
}

const without = play({ d1: ['a'], first: [], second: ['news', 'chairs'], d3: ['a'], d4: ['b'] });
const helpers = ['helpers', 'helpline'];
const withRules = play({ d1: ['a'], first: helpers, second: ['laws', 'takedown', 'news'], d3: ['a'], d4: ['b'] });

describe('the purse of twelve coins decides', () => {
  it('whether the company gives a number to ring', () => {
    expect([...without.told]).toEqual(expect.arrayContaining(['d3.makes-eight', 'written.eleven-days']));
    expect([...without.told]).not.toContain('d3.other-side-used');
    expect([...withRules.told]).toContain('d3.other-side-used');
    expect([...withRules.told]).not.toContain('d3.makes-eight');
  });

  it('whether a copy stays, and whether anybody finds out who did it', () => {
    expect([...without.told]).toEqual(expect.arrayContaining(['found.copy-stays', 'found.nobody-knows']));
    expect([...withRules.told]).toContain('found.nobody-knows');
    const found = play({ first: [], second: ['investigators', 'takedown', 'chairs'], d3: ['a'], d4: ['b'] });
    expect([...found.told]).toEqual(
      expect.arrayContaining(['found.one-afternoon', 'found.post-by-post', 'found.copy-gone']),
    );
    expect([...found.told]).not.toContain('found.nobody-knows');
  });

  it('who picks up when the bell rings', () => {
    expect([...without.told]).toEqual(expect.arrayContaining(['d4.twenty', 'd4.who-picked-up']));
    expect([...without.told]).not.toContain('d4.ninety');
    expect([...withRules.told]).toContain('d4.ninety');
    expect([...withRules.told]).not.toContain('d4.who-picked-up');
  });

  it('what lies in the six rows, and which are empty', () => {
    const empty = ['row-leads', 'row-finds', 'row-helps', 'row-learns', 'row-companies', 'row-news'];
    const named = ({ told }: typeof without): string[] => empty.filter((row) => told.has(`town.${row}`));
    expect(named(without)).toEqual(['row-leads', 'row-finds', 'row-helps', 'row-companies']);
    expect(named(withRules)).toEqual(['row-finds', 'row-learns']);
  });
});

it('shows each laid card in the town outside, in whichever light, until the end of it', async () => {
  const laid = [...helpers, 'laws', 'takedown', 'news'].map((card) => `town-${card}`);
  const rooms = withRules.pictures.filter(({ place }) => place === 'council');
  expect(Object.keys(rooms.at(-1)?.props ?? {})).toEqual(expect.arrayContaining(laid));
  const cards = level.beats
    .flatMap((beat) => kindOf(beat).seen?.(beat, { first: [] }) ?? [])
    .flatMap(({ props }) => Object.keys(props ?? {}));
  expect(cards.length).toBeGreaterThan(12);
  const draw = await loadPlace('council' satisfies PlaceId);
  const seen = (things: readonly string[]): string => draw({ mood: 'dusk', mirrored: false, lit: 0, things }).back;
  for (const card of cards) expect(seen([card]), card).not.toBe(seen([]));
});
