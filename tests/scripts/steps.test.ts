import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countOf, runSteps } from '../../scripts/setup/steps.mjs';
import { stepsFor } from '../../scripts/setup/test.mjs';

const names = (args: string[]) => stepsFor(args).map(({ name }) => name);

describe('npm test', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());

  it('runs all of it, the browser last', () => {
    expect(names([])).toEqual(['Types', 'Lint and import boundaries', 'Levels', 'Unit tests', 'Build', 'Browser tests']);
  });

  it('runs a part when asked', () => {
    expect(names(['--unit'])).toEqual(['Unit tests']);
    expect(names(['--browser'])).toEqual(['Build', 'Browser tests']);
  });

  it('goes on after a step that failed or fell over, and adds everything up', async () => {
    const total = await runSteps([
      { name: 'a', run: async () => ({ passed: 2, failed: 1 }) },
      { name: 'b', run: () => Promise.reject(new Error('fell over')) },
      { name: 'c', run: async () => ({ passed: 3, failed: 0 }) },
    ]);
    expect(total).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a runner that ended badly as a failure, with or without a report', () => {
    expect(countOf(1, undefined)).toEqual({ passed: 0, failed: 1 });
    expect(countOf(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
    expect(countOf(1, { passed: 7, failed: 2 })).toEqual({ passed: 7, failed: 2 });
    expect(countOf(0, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0 });
  });
});
