import { expect, it, vi } from 'vitest';
import { pupils } from '../../../../tests/fixtures/classes.ts';
import type { Outcome } from './receive.ts';
import { createReceiver, type Said } from './use-receiver.ts';

const [one] = pupils(1, ['a', 'a']);
const came: Outcome = { kind: 'in', records: [one!], arrivals: ['new'], kept: true };

function receiver() {
  const shown: (string | undefined)[] = [];
  const announce = vi.fn<(text: string) => void>();
  const services = {
    announce,
    sound: { play: vi.fn<() => void>() },
    words: { t: (key: string) => key },
    tab: { kept: () => undefined, keep: () => undefined },
  };
  const show = (said: Said | null): void => void shown.push(said?.text);
  return {
    ...createReceiver(services as unknown as Parameters<typeof createReceiver>[0], 'abcdefghijkl', show),
    shown,
  };
}

it('does not leave standing that one is in when the next cannot be read, and takes in the one after it', async () => {
  const { take, shown } = receiver();
  expect(await take('file', async () => came)).toBe(true);
  // pressed twice, before the first is through
  const failing = (): Promise<boolean> => take('file', () => Promise.reject(new Error('it went while it was read')));
  const [first, second] = [failing(), failing()];
  await expect(first).rejects.toThrow('went');
  await expect(second).rejects.toThrow('went');
  expect(await take('file', async () => ({ kind: 'gone' }))).toBe(false);
  expect(shown).toEqual(['class.in.one', undefined, undefined, 'class.gone.text']);
});
