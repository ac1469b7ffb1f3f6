import type { WaitingPort } from '../../ports/class.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';

const payloadsOf = (entries: readonly [string, unknown][]): string[] =>
  entries.flatMap(([, payload]) => (typeof payload === 'string' ? [payload] : []));

/** What was played on a shared device, until a teacher takes it into a class. */
export const createWaiting = (database: Database, signal: Signal): WaitingPort => ({
  async list() {
    const answer = await database.all('waiting');
    if (answer.is === 'found') return { is: 'found', value: payloadsOf(answer.value) };
    return answer.is === 'none' ? answer : { is: 'unknown', held: payloadsOf(answer.held ?? []) };
  },
  async put(payload) {
    const kept = await database.change('waiting', payload, () => payload);
    signal.tell();
    return kept;
  },
  async remove(payloads) {
    await Promise.all(payloads.map((payload) => database.change('waiting', payload, () => undefined)));
    signal.tell();
  },
  subscribe: (listener) => signal.subscribe(listener),
});
