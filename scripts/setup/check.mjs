import { ensureInstalled } from './install.mjs';
import { speak } from './process.mjs';
import { format, levels, lint, runSteps, types } from './steps.mjs';

/** `npm run check`: all that is known without running the game. */
export const check = () =>
  speak(async () => {
    await ensureInstalled();
    const { failed } = await runSteps([format, types, lint, levels]);
    if (failed > 0) process.exitCode = 1;
  });
