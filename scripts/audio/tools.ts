/**
 * The programs that play, measure and pack sound. The game and its tests need none of them: what they make is in the
 * repository.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** FluidR3 by Frank Wen, under MIT, as Debian packs it. */
export const SOUND_FONT = '/usr/share/sounds/sf2/FluidR3_GM.sf2';

/** What is missing for `npm run audio` and how it is installed, in one sentence; nothing where all is there. */
export function missing(): string | undefined {
  const lacking = [
    ...['fluidsynth', 'ffmpeg'].filter((name) => spawnSync(name, ['-version']).error),
    ...(existsSync(SOUND_FONT) ? [] : [`the sound font ${SOUND_FONT}`]),
  ];
  return lacking.length === 0
    ? undefined
    : `To make the sounds anew ${lacking.join(' and ')} must be installed: on Debian or Ubuntu “apt-get install fluidsynth fluid-soundfont-gm ffmpeg” does it.`;
}

/**
 * Runs a program to its end.
 * @param input what it reads from its standard input
 * @returns what it wrote to its standard output, and its messages
 * @throws {Error} with its messages, when it fails
 */
export function run(program: string, options: readonly string[], input?: Uint8Array): { out: Buffer; said: string } {
  const { status, stdout, stderr, error } = spawnSync(program, options, {
    ...(input ? { input } : {}),
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  const said = stderr.toString();
  if (status !== 0) throw new Error(`${program} ${options.join(' ')}\n${said.slice(-2_000)}`);
  return { out: stdout, said };
}
