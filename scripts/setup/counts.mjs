/** What the runners of the tests report, as counts and a line for each test that failed. */
import { relative } from 'node:path';
import { root } from './process.mjs';

/**
 * How many tests of a step passed and failed, what it printed, if it kept that, and a line for each that failed, if it
 * names them. @typedef {{ passed: number, failed: number, output?: string, faults?: readonly string[] }} Count
 */
/** What says most of a message. */
export const firstLine = (/** @type {string | undefined} */ text = '') => text.split('\n', 1)[0] ?? '';

/**
 * The count of a test runner; one that ended badly without naming a test counts as one failure.
 * @param {number} code how the runner ended
 * @param {Count | undefined} count what its report says, if it wrote one
 * @returns {Count}
 */
export function countOf(code, count) {
  const { passed, failed, faults = [] } = count ?? { passed: 0, failed: 0 };
  return code !== 0 && failed === 0
    ? { passed, failed: 1, faults: [...faults, `ended with ${code} and named no test`] }
    : { passed, failed, faults };
}

/**
 * @typedef {{ name: string, status: string, message: string, assertionResults: readonly { status: string, fullName:
 * string, failureMessages: readonly string[] }[] }} UnitFile
 */

/**
 * What vitest's report counts; a file that fell over before its tests is named as well, and what passed only at another
 * try is said aloud.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly UnitFile[] }} report
 * @returns {Count}
 */
export const unitCount = ({ numPassedTests, numFailedTests, testResults }) => {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((one) => ({ ...one, title: `${relative(root, name)} › ${one.fullName}` })),
  );
  for (const { status, failureMessages, title } of tests)
    if (status === 'passed' && failureMessages.length > 0)
      console.log(`Passed only at another try: ${title}: ${firstLine(failureMessages[0])}`);
  const fallen = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    faults: [
      ...tests
        .filter((one) => one.status === 'failed')
        .map(({ title, failureMessages }) => `${title}: ${firstLine(failureMessages[0])}`),
      ...fallen.map(({ name, message }) => `${relative(root, name)}: ${firstLine(message)}`),
    ],
  };
};

/**
 * @typedef {{ file: string, title: string, specs: readonly { title: string, ok: boolean }[], suites?: readonly Suite[] }} Suite
 */

/** The tests of a suite that failed at every try. @type {(suite: Suite) => string[]} */
const unexpectedIn = ({ file, specs, suites = [] }) => [
  ...specs.filter((one) => !one.ok).map((one) => `${file} › ${one.title}`),
  ...suites.flatMap(unexpectedIn),
];

/**
 * What Playwright's report counts. On a machine at work with other things a browser may die or be starved, so CI tries a
 * test again; one that passed only then has passed, and is said aloud, for whoever looks after the tests.
 */
export const played = (
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, suites: readonly Suite[] }} */ {
    stats,
    suites,
  },
) => {
  if (stats.flaky > 0)
    console.log(`${stats.flaky} of these passed only at another try: the list above names them as flaky.`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, faults: suites.flatMap(unexpectedIn) };
};
