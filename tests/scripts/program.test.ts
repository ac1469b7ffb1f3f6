import { expect, it } from 'vitest';
import { startProgram } from '../browsers/support/program.ts';

// whatever has its pipes is gone by then; the time only ends a wait that has no end
it('a program that is ended takes with it what it has started', { timeout: 20_000 }, async () => {
  const program = startProgram('sh', ['-c', 'sleep 600 & echo started; wait']);
  await program.prints(/^started\n/m);
  await expect(program.end()).resolves.toBeUndefined();
  await program.end();
});
