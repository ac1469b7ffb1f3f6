import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countOf, played, unitCount } from '../../scripts/setup/counts.mjs';
import { runSteps } from '../../scripts/setup/steps.mjs';
import { root } from '../../scripts/setup/process.mjs';
import { stepsFor } from '../../scripts/setup/test.mjs';

const names = (args: string[]) =>
  stepsFor(args).map((step) => ('run' in step ? step.name : step.map((lane) => lane.map(({ name }) => name))));

describe('npm test', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());

  it('runs all of it, side by side what may be, the browsers last', () => {
    expect(names([])).toEqual([
      [
        ['Unit tests'],
        [
          'Format',
          'Types',
          ...['its files and its lines', 'types of .', 'taken away again'].map(
            (one) => `With one more kind of beat: ${one}`,
          ),
          'Lint and import boundaries',
          'Levels',
          'Build',
        ],
      ],
      [['Browser tests'], ['Brokers']],
      'Firefox and WebKit',
    ]);
  });

  it('runs a part when asked', () => {
    expect(names(['--unit'])).toEqual(['Unit tests']);
    expect(names(['--browser'])).toEqual(['Build', 'Browser tests']);
    expect(names(['--browsers'])).toEqual(['Build', 'Firefox and WebKit']);
  });

  it('goes on after a step that failed or fell over, and adds everything up', async () => {
    const total = await runSteps([
      { name: 'a', run: async () => ({ passed: 2, failed: 1 }) },
      { name: 'b', run: () => Promise.reject(new Error('fell over')) },
      { name: 'c', run: async () => ({ passed: 3, failed: 0 }) },
    ]);
    expect(total).toEqual({ passed: 5, failed: 2, faults: ['a: ', 'b: fell over'] });
  });

  it('runs lanes side by side, each to its end, and what comes after them when all have ended', async () => {
    const order: string[] = [];
    const step = (name: string, failed = 0) => ({
      name,
      run: async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
        return { passed: 1, failed };
      },
    });
    const total = await runSteps([[[step('a', 1), step('b')], [step('c')]], step('d')]);
    expect(total).toEqual({ passed: 4, failed: 1, faults: ['a: '] });
    expect(order.slice(0, 2)).toEqual(['a begins', 'c begins']);
    expect(order.slice(-2)).toEqual(['d begins', 'd ends']);
  });

  it('tells what a step printed under its own heading', async () => {
    const log = vi.spyOn(console, 'log');
    await runSteps([{ name: 'a', run: async () => ({ passed: 0, failed: 1, output: 'what is wrong\n' }) }]);
    expect(log.mock.calls).toEqual([['\n── a\nwhat is wrong\na: 1 failed']]);
  });

  it('counts a runner that ended badly as a failure, with or without a report', () => {
    const silent = ['ended with 1 and named no test'];
    expect(countOf(1, undefined)).toEqual({ passed: 0, failed: 1, faults: silent });
    expect(countOf(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1, faults: silent });
    expect(countOf(1, { passed: 7, failed: 2, faults: ['a', 'b'] })).toEqual({
      passed: 7,
      failed: 2,
      faults: ['a', 'b'],
    });
    expect(countOf(0, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0, faults: [] });
  });

  it('names each test that failed, whoever ran it, and each file that fell over before its tests', () => {
    const failed = { status: 'failed', fullName: 'a door opens', failureMessages: ['it was shut\n    at door.ts'] };
    const passed = { status: 'passed', fullName: 'a door is there', failureMessages: [] };
    const file = { name: join(root, 'src/door.test.ts'), message: '' };
    expect(
      unitCount({
        numPassedTests: 1,
        numFailedTests: 1,
        testResults: [
          { ...file, status: 'failed', assertionResults: [passed, failed] },
          { ...file, status: 'failed', message: 'no such key\n    at key.ts', assertionResults: [] },
        ],
      }).faults,
    ).toEqual(['src/door.test.ts › a door opens: it was shut', 'src/door.test.ts: no such key']);
    const spec = { file: 'door.spec.ts', title: '' };
    const suites = [
      {
        ...spec,
        specs: [{ title: 'opens', ok: false }],
        suites: [
          {
            ...spec,
            specs: [
              { title: 'shuts', ok: false },
              { title: 'is there', ok: true },
            ],
          },
        ],
      },
    ];
    expect(played({ stats: { expected: 1, unexpected: 2, flaky: 0 }, suites })).toEqual({
      passed: 1,
      failed: 2,
      faults: ['door.spec.ts › opens', 'door.spec.ts › shuts'],
    });
  });

  it('says aloud what passed only at another try', () => {
    const log = vi.spyOn(console, 'log');
    const slow = { status: 'passed', fullName: 'a door opens', failureMessages: ['it was shut\n    at door.ts'] };
    const file = { name: join(root, 'src/door.test.ts'), status: 'passed', message: '', assertionResults: [slow] };
    expect(unitCount({ numPassedTests: 1, numFailedTests: 0, testResults: [file] })).toEqual({
      passed: 1,
      failed: 0,
      faults: [],
    });
    expect(log.mock.calls).toEqual([['Passed only at another try: src/door.test.ts › a door opens: it was shut']]);
  });

  it('gathers what failed in all steps, each under the name of its step', async () => {
    const { faults } = await runSteps([
      { name: 'Lint', run: async () => ({ passed: 0, failed: 1, output: 'a comma\nat a.ts' }) },
      [[{ name: 'Unit tests', run: async () => ({ passed: 1, failed: 1, faults: ['a.test.ts › a'] }) }]],
    ]);
    expect(faults).toEqual(['Lint: a comma', 'Unit tests: a.test.ts › a']);
  });
});
