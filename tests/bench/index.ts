/** npm run bench -- [--only NAME]… [--runs N]: what the game weighs and how fast it is, beside its budget. */
import { rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/setup/browser.mjs';
import { ensureBuilt } from '../../scripts/setup/build.mjs';
import { listen } from '../../scripts/setup/port.mjs';
import { root, speak } from '../../scripts/setup/process.mjs';
import { gameServer } from '../../scripts/server/index.mjs';
import { answer } from './answer.ts';
import { makeBarePage } from './bare.ts';
import { type Bench, launch, type Subject } from './bench.ts';
import { bytes } from './bytes.ts';
import { scan } from './camera.ts';
import { school } from './class.ts';
import { crowd } from './crowd.ts';
import { type Figure, median, verdict } from './figure.ts';
import { motion } from './frames.ts';
import { lights } from './lights.ts';
import { live } from './live/index.ts';
import { firstLoad } from './load.ts';
import { memory } from './memory.ts';
import { offline } from './offline.ts';
import { readOptions } from './options.ts';
import { rules } from './rules.ts';
import { scale } from './scale/index.ts';
import { table } from './table.ts';
import { weight } from './weight.ts';

const subjects: readonly Subject[] = [
  firstLoad,
  bytes,
  crowd,
  offline,
  weight,
  answer,
  motion,
  memory,
  rules,
  school,
  scan,
  live,
  scale,
  lights,
];

/** Measures the subjects one after the other. */
async function measure(chosen: readonly Subject[], bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const subject of chosen) {
    const begin = performance.now();
    console.log(`\n── ${subject.name}\n${subject.how}`);
    try {
      const found = await subject.measure(bench);
      console.log(`\n${table(found)}\n(${((performance.now() - begin) / 1000).toFixed(0)} s)`);
      figures.push(...found);
    } catch (error) {
      // the others are worth having all the same
      console.error(`${subject.name} could not be measured:`, error);
      process.exitCode = 1;
    }
  }
  return figures;
}

await speak(async () => {
  const begin = performance.now();
  const options = readOptions(
    process.argv.slice(2),
    subjects.map(({ name }) => name),
  );
  const notes = await ensureBuilt();
  if (notes) console.log(notes);
  const dist = join(root, 'dist');
  const bareFolder = await makeBarePage(root);
  const [game, bare] = [gameServer(dist), gameServer(bareFolder)];
  let asked = 0;
  game.on('request', () => (asked += 1));
  const [gamePort, barePort] = [await listen(game, 0, console.log), await listen(bare, 0, console.log)];
  const executable = await ensureBrowser({ whole: true });
  const browser = await launch(executable);
  try {
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Chromium ${browser.version()} without a graphics card, Node ${process.versions.node}`;
    const busy = loadavg()[0] ?? 0;
    console.log(
      `${machine}\nIn the minute before, ${busy.toFixed(1)} programs wanted to run at once. Medians of ${options.runs} runs.`,
    );
    const outside: string[] = [];
    const bench: Bench = {
      browser,
      executable,
      game: `http://localhost:${gamePort}/`,
      bare: `http://localhost:${barePort}/`,
      dist,
      runs: options.runs,
      asked: () => asked,
      outside,
    };
    const chosen = subjects.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
    const measured = await measure(chosen, bench);
    const figures: Figure[] = [
      ...measured,
      { what: 'Requests to any other origin', unit: '', runs: [outside.length], budget: 0 },
    ];
    console.log(`\n── All\n\n${table(figures)}`);
    const results = {
      machine,
      busy,
      on: new Date().toISOString(),
      figures: figures.map((figure) => ({ ...figure, median: median(figure.runs), verdict: verdict(figure) })),
    };
    await writeFile(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(`\nAll in ${((performance.now() - begin) / 1000).toFixed(0)} s; kept in tests/bench/results.json.`);
  } finally {
    await browser.close();
    for (const server of [game, bare]) {
      server.close();
      server.closeAllConnections();
    }
    await rm(bareFolder, { recursive: true });
  }
});
