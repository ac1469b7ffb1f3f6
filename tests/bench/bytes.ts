import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Subject, times } from './bench.ts';
import { by, bytesOf, recordFork, recordTitle } from './record.ts';

const kB = 1000;

export const bytes: Subject = {
  name: 'bytes',
  how: 'Bytes over the network: compressed as the server sends them to this browser, headers included, of all that has come when Play has been pressed and answered, when the fork can be pressed, and when its picture is drawn too; on a line of 8 Mbit/s with 20 ms, so that what comes behind is not yet there.',
  async measure(bench) {
    const title = await times(bench.runs, () => recordTitle(bench));
    const fork = await times(bench.runs, () => recordFork(bench));
    const scripts = (run: (typeof fork)[number]): number =>
      by(run, run.drawn)
        .filter(({ path }) => path.endsWith('.js'))
        .reduce((sum, { path }) => sum + gzipSync(readFileSync(join(bench.dist, path)), { level: 9 }).length, 0);
    return [
      {
        what: 'Bytes to a title page that answers',
        unit: 'kB',
        runs: title.map((run) => bytesOf(by(run, run.answers)) / kB),
        budget: 100,
      },
      {
        what: 'Bytes to the first fork',
        unit: 'kB',
        runs: fork.map((run) => bytesOf(by(run, run.answers)) / kB),
        budget: 450,
      },
      { what: '… and its picture', unit: 'kB', runs: fork.map((run) => bytesOf(by(run, run.drawn)) / kB), budget: 450 },
      {
        what: 'Script before the first scene, gzip',
        unit: 'kB',
        runs: fork.map((run) => scripts(run) / kB),
        budget: 330,
      },
    ];
  },
};
