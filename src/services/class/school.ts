import type { ChancePort } from '../../ports/device.ts';
import type { ClassesPort, VaultPort } from '../../ports/class.ts';
import { createClasses } from './classes.ts';
import { valueOf } from '../../core/save/answer.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';
import { createVault } from './vault.ts';

export interface School {
  readonly classes: ClassesPort;
  readonly vault: Omit<VaultPort, 'possible' | 'subscribe'>;
}

/**
 * The teacher's part: classes, and the passphrase over them. @param rounds of the passphrase, where a test has no time
 */
export function createSchool(
  database: Database,
  chance: ChancePort,
  ofClasses: Signal,
  ofVault: Signal,
  rounds?: number,
): School {
  const vault = createVault(database, ofVault, rounds);
  const classes = createClasses(database, chance, ofClasses, vault);
  /** Lays down anew all that can be read. */
  const relay = async (): Promise<void> => {
    for (const one of await classes.list()) await classes.put(one);
  };
  return {
    classes,
    vault: {
      standing: () => vault.standing(),
      async unlock(phrase) {
        const open = await vault.unlock(phrase);
        // sealing may have been broken off half-way
        if (open) await relay();
        return open;
      },
      lock: () => vault.lock(),
      async protect(phrase) {
        const set = await vault.set(phrase);
        if (set) await relay();
        ofVault.tell('changed');
        return set;
      },
      unprotect: () => vault.drop(relay),
      async forget() {
        for (const [id] of valueOf(await database.all('classes')) ?? []) await classes.remove(id);
        await vault.drop(async () => undefined);
      },
    },
  };
}
