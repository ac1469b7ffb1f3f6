import { Sentence } from '../../scripts/setup/process.mjs';

/** What is asked of the bench on the command line. */
export interface Options {
  /** The subjects to measure; all when empty. */
  readonly only: readonly string[];
  readonly runs: number;
}

const usage = 'Use: npm run bench -- [--only NAME]… [--runs N]';

/** @throws with one sentence when an argument is not understood */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const only: string[] = [];
  let runs = 5;
  for (let at = 0; at < args.length; at += 2) {
    const [option, value = ''] = [args[at], args[at + 1]];
    if (option === '--only' && names.includes(value)) only.push(value);
    else if (option === '--only')
      throw new Sentence(`There is no subject “${value}”: choose from ${names.join(', ')}. ${usage}`);
    else if (option === '--runs' && /^[1-9]\d*$/.test(value)) runs = Number(value);
    else if (option === '--runs') throw new Sentence(`“${value}” is no number of runs. ${usage}`);
    else throw new Sentence(`There is no option ${option}. ${usage}`);
  }
  return { only, runs };
}
