import { describe, expect, it, vi } from 'vitest';
import { createSignal } from '../device/signal.ts';
import { lateSchool } from './late-school.ts';
import type { School } from './school.ts';

const school = { classes: { list: async () => [] } } as unknown as School;

describe('the teacher’s part', () => {
  it('is asked for again when its file did not come', async () => {
    const load = vi
      .fn<() => Promise<School>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(school);
    const { classes } = lateSchool(load, createSignal('classes'), createSignal('vault'));
    await expect(classes.list()).rejects.toThrow('Failed to fetch');
    expect(await classes.list()).toEqual([]);
    expect(await classes.list()).toEqual([]);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
