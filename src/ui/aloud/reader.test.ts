import { describe, expect, it, vi } from 'vitest';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';
import { createReader } from './reader.ts';

function begin() {
  const clock = steppedClock();
  const said: string[] = [];
  const shown: (string | null)[] = [];
  let end: ((whole: boolean) => void) | undefined;
  const stop = vi.fn<() => void>();
  const reader = createReader({
    clock,
    language: () => 'es',
    voice: {
      speak(text, language, ended) {
        said.push(`${language}: ${text}`);
        end = ended;
      },
      stop,
    },
    onPart: (part) => shown.push(part?.text ?? null),
  });
  return { clock, said, shown, stop, reader, end: (whole = true) => end?.(whole) };
}
const parts = (...texts: string[]) => texts.map((text) => ({ text }));

describe('reading one thing after the other', () => {
  it('waits for the voice, however slow it is, and a moment more', () => {
    const { clock, said, shown, reader, end } = begin();
    reader.read(parts('one', 'two'));
    clock.step(5);
    expect(said).toEqual(['es: one']);
    end();
    expect(said).toEqual(['es: one']);
    clock.step(0.5);
    expect(said).toEqual(['es: one', 'es: two']);
    end();
    clock.step(0.5);
    expect(reader.isReading()).toBe(false);
    expect(reader.hasSpoken()).toBe(true);
    expect(shown).toEqual(['one', 'two', null]);
  });

  it('breaks off for what is read in its place, and a voice that ends late changes nothing', () => {
    const { clock, said, reader, end } = begin();
    reader.read(parts('one', 'two'));
    const late = end;
    reader.read(parts('three'));
    late();
    clock.step(0.5);
    expect(said).toEqual(['es: one', 'es: three']);
  });

  it('lets what comes meanwhile wait its turn, and says all of it again', () => {
    const { clock, said, reader, end } = begin();
    reader.read(parts('one'));
    reader.read(parts('two'), true);
    end();
    clock.step(0.5);
    end();
    clock.step(0.5);
    reader.again();
    end();
    clock.step(0.5);
    expect(said.map((one) => one.slice(4))).toEqual(['one', 'two', 'one', 'two']);
  });

  it('goes on without a voice that never ends, and tells that it was not heard', () => {
    const { clock, said, reader } = begin();
    reader.read(parts('one', 'two'));
    clock.step(60);
    expect(said).toHaveLength(2);
    expect(reader.isReading()).toBe(false);
    expect(reader.hasSpoken()).toBe(false);
  });

  it('stops at once, and tells whoever listens', () => {
    const { clock, said, stop, shown, reader } = begin();
    const listener = vi.fn<() => void>();
    const remove = reader.subscribe(listener);
    reader.read(parts('one', 'two'));
    reader.stop();
    clock.step(60);
    expect(said).toEqual(['es: one']);
    expect(stop).toHaveBeenCalledOnce();
    expect(shown.at(-1)).toBeNull();
    expect(listener).toHaveBeenCalledTimes(2);
    remove();
    reader.read(parts('three'));
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
