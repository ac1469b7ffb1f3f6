import { describe, expect, it, vi } from 'vitest';
import type { Helplines } from '../../core/help/helplines.ts';
import { createHelplines } from './helplines.ts';

const file: Helplines = {
  worldwide: [{ name: 'Directory', numbers: [], site: 'https://a.example/', checked: null }],
  countries: {
    IT: [
      { name: 'Danger', numbers: ['114'], emergency: true, checked: null },
      { name: 'Line', numbers: ['1 96 96', '116'], always: true, checked: '2026-11-01' },
    ],
    MT: [{ name: 'Online', numbers: [], site: 'https://b.example/', checked: '2024-01-01' }],
  },
};

function make(load: () => Promise<Helplines>, device = 'it-IT') {
  const listeners = new Set<() => void>();
  let country: string | null = null;
  const lines = createHelplines({
    load,
    deviceLanguage: device,
    day: () => '2026-11-24',
    chosen: {
      now: () => country,
      choose: (to) => {
        country = to;
        listeners.forEach((listener) => listener());
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  /** Resolves at the next call to a listener. */
  const told = (): Promise<void> =>
    new Promise((resolve) => {
      const remove = lines.subscribe(() => {
        remove();
        resolve();
      });
    });
  return { lines, told };
}

describe('helplines', () => {
  it('fetches the file once, when it is first asked for', async () => {
    const load = vi.fn<() => Promise<Helplines>>(async () => file);
    const { lines, told } = make(load);
    expect(load).not.toHaveBeenCalled();
    const known = told();
    expect(lines.line()).toBeNull();
    await known;
    expect(lines.line()).toEqual({ name: 'Line', number: '1 96 96', hours: '24/7', checked: '2026-11-01' });
    expect(lines.emergency()).toBe('114');
    expect(lines.directory()).toEqual({ name: 'Directory', site: 'https://a.example/' });
    expect(load).toHaveBeenCalledOnce();
  });

  it('goes by the country chosen, and owns to a guess', async () => {
    const { lines, told } = make(async () => file);
    const known = told();
    lines.countries();
    await known;
    expect([lines.country(), lines.guessed()]).toEqual(['IT', true]);
    const chosen = told();
    lines.choose('MT');
    await chosen;
    expect([lines.country(), lines.guessed()]).toEqual(['MT', false]);
    // checked too long ago to count
    expect(lines.line()).toEqual({ name: 'Online', number: 'https://b.example/', hours: '', checked: null });
    expect(lines.emergency()).toBe('112');
  });

  it('tries again when the file could not be had', async () => {
    const load = vi.fn<() => Promise<Helplines>>(async () => file);
    load.mockRejectedValueOnce(new Error('offline'));
    const { lines } = make(load);
    await vi.waitFor(() => expect(lines.countries()).toEqual(['IT', 'MT']));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('knows the emergency number of a country that was chosen, never of a guess', async () => {
    const { lines, told } = make(
      async () => ({ worldwide: [], countries: { GB: [], US: file.countries['MT'] ?? [] } }),
      'en-US',
    );
    const known = told();
    lines.line();
    await known;
    expect([lines.guessed(), lines.emergency()]).toEqual([true, null]);
    lines.choose('US');
    expect(lines.emergency()).toBe('911');
    lines.choose('GB');
    expect(lines.emergency()).toBe('999');
    lines.choose('JP');
    expect(lines.emergency()).toBeNull();
  });
});
