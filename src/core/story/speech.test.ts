import { expect, it } from 'vitest';
import { levelNamed } from '../../../tests/fixtures/records.ts';
import { reduce } from './reduce.ts';
import { saidNow, speechSeconds } from './speech.ts';
import { script } from './script.ts';
import { start } from './state.ts';

const frog = levelNamed('funny-frog');
const story = { kind: 'story' } as const;

it('is said while it is the newest line, by somebody, and not on a phone', () => {
  let state = start(frog);
  const said = new Set<string>();
  for (let steps = 0; steps < 60; steps += 1) {
    const line = script(frog, state)[state.read - 1];
    const id = saidNow(frog, state, story);
    const speaks = line && 'say' in line && line.who !== undefined && line.chat !== true;
    expect(id !== undefined).toBe(speaks ?? false);
    if (id) said.add(id);
    const next = reduce(frog, state, { type: 'read' });
    state = next === state ? reduce(frog, state, { type: 'go-on' }) : next;
  }
  expect(said).toContain('beats.brenda.four-minutes');
});

it('is said in the other parts too', () => {
  const side = frog.side!;
  const at = side.lines.findIndex((line) => 'say' in line && line.who !== undefined);
  const line = side.lines[at];
  if (line && 'say' in line)
    expect(saidNow(frog, start(frog), { kind: 'side', read: at + 1 })).toBe(`side.${line.say}`);
  expect(saidNow(frog, start(frog), { kind: 'step-out', read: 0 })).toBeUndefined();
});

it('moves a mouth for a moment at least and a few seconds at most', () => {
  expect(speechSeconds('No.', false)).toBeCloseTo(0.9);
  expect(speechSeconds('x'.repeat(300), false)).toBeCloseTo(3.4);
  expect(speechSeconds('x'.repeat(300), true)).toBeLessThan(5);
});
