import * as z from 'zod/mini';
import { life, newLife } from '../../core/class/expiry.ts';
import type { ChancePort } from '../../ports/device.ts';
import type { WaitingPort } from '../../ports/class.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';

/** A record that waits, under its payload; the first edition kept the payload alone, until the first sweep. */
const waits = z.object({ payload: z.string(), life, player: z.optional(z.string()) });

const isOf = (kept: unknown, player: string): boolean => {
  const read = z.safeParse(waits, kept);
  return read.success && read.data.player === player;
};

const payloadsOf = (entries: readonly [string, unknown][]): string[] =>
  entries.flatMap(([payload, kept]) => (payload === kept || z.safeParse(waits, kept).success ? [payload] : []));

/** What was played on a shared device, until a teacher takes it into a class. */
export const createWaiting = (database: Database, signal: Signal, { day }: Pick<ChancePort, 'day'>): WaitingPort => ({
  async list() {
    const answer = await database.all('waiting');
    if (answer.is === 'found') return { is: 'found', value: payloadsOf(answer.value) };
    return answer.is === 'none' ? answer : { is: 'unknown', held: payloadsOf(answer.held ?? []) };
  },
  async put(payload, player) {
    const kept = await database.change('waiting', payload, () => ({ payload, life: newLife(day()), player }));
    signal.tell();
    return kept;
  },
  async remove(payloads) {
    await Promise.all(payloads.map((payload) => database.change('waiting', payload, () => undefined)));
    signal.tell();
  },
  async forget(player) {
    const answer = await database.all('waiting');
    const kept = answer.is === 'found' ? answer.value : [];
    await Promise.all(
      kept.map(([payload]) =>
        database.change('waiting', payload, (before) => (isOf(before, player) ? undefined : before)),
      ),
    );
    signal.tell();
  },
  subscribe: (listener) => signal.subscribe(listener),
});
