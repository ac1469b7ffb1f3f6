import * as z from 'zod/mini';
import { later, NO_SCREEN, type Screen, turn, type Turn } from '../../core/class/screen.ts';
import type { ScreenPort } from '../../ports/class.ts';
import type { Database } from './database.ts';
import type { Signal } from './signal.ts';
import { quietly } from './quietly.ts';

const KEY = 'screen';

const turnIn = (kept: unknown): Turn | undefined => {
  const read = z.safeParse(turn, kept);
  return read.success ? read.data : undefined;
};

/**
 * The projector's screen, in step between windows: each hears of it at once, and one that is opened later finds it
 * kept.
 * Nothing is read before somebody asks: a pupil's page has no screen.
 */
export function createScreen(database: Database, signal: Signal): ScreenPort {
  const listeners = new Set<() => void>();
  let now: Turn = { count: 0, screen: NO_SCREEN };
  let asked = false;
  let wanted = false;
  let known = false;

  function take(other: Turn | undefined): void {
    if (!other) return;
    const next = later(now, other);
    if (next === now || (next.count === now.count && JSON.stringify(next.screen) === JSON.stringify(now.screen)))
      return;
    now = next;
    [...listeners].forEach((listener) => listener());
  }
  signal.subscribe((message) => take(turnIn(message)));
  database.subscribe(() => wanted && ask());

  function ask(): void {
    wanted = true;
    if (asked) return;
    asked = true;
    quietly(
      database.get('settings', KEY).then((answer) => {
        // what is not known yet is asked for once it can be
        if (answer.is === 'unknown') asked = false;
        else known = true;
        if (answer.is === 'found') take(turnIn(answer.value));
      }),
    );
  }

  /** @param blind was it set before it was known what is kept? Then it is later than that, whatever it counts. */
  async function keep(screen: Screen, count: number, blind: boolean): Promise<void> {
    let mine: Turn = { count, screen };
    await database.change('settings', KEY, (kept) => {
      const before = turnIn(kept);
      if (blind && before) mine = { count: Math.max(count, before.count + 1), screen };
      return later(mine, before ?? mine);
    });
    // a window that opened meanwhile may have read what was kept before
    signal.tell(mine);
  }

  return {
    state() {
      ask();
      return now.screen;
    },
    set(screen) {
      ask();
      const count = now.count + 1;
      const blind = !known;
      signal.tell({ count, screen });
      quietly(keep(screen, count, blind));
    },
    subscribe(listener) {
      ask();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
