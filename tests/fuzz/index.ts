/** npm run fuzz-server -- [--count N] [--seed N]: what no pupil's device may bring the server to. */
import { Sentence, speak } from '../../scripts/setup/process.mjs';
import { fuzz } from './fuzz.ts';

const usage = 'Use: npm run fuzz-server -- [--count N] [--seed N]';

function numberAfter(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  if (at < 0) return otherwise;
  const text = process.argv[at + 1] ?? '';
  if (!/^\d{1,9}$/.test(text)) throw new Sentence(`“${text}” is no number for ${option}. ${usage}`);
  return Number(text);
}

await speak(async () => {
  const [count, seed] = [numberAfter('--count', 1_000_000), numberAfter('--seed', 1)];
  console.log(
    `${count.toLocaleString('en')} requests with seed ${seed}, while a page plays and the build changes and goes.`,
  );
  const found = await fuzz(count, seed, (requests) => console.log(`  ${requests.toLocaleString('en')}`));
  const statuses = [...found.statuses].sort(([, one], [, other]) => other - one);
  console.log(
    `${found.connections.toLocaleString('en')} connections; the page was loaded ${found.pages.toLocaleString('en')} times.`,
  );
  console.log(
    `First answers: ${statuses.map(([status, times]) => `${status} ${times.toLocaleString('en')}`).join(', ')}`,
  );
  if (found.wrong.length === 0) return console.log('The server still stands, and the page had every byte.');
  process.exitCode = 1;
  console.log(`${found.wrong.length} wrong, the first:\n${found.wrong.slice(0, 5).join('\n')}`);
});
