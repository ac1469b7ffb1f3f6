import { useMemo, useState } from 'preact/hooks';
import { type Surroundings, useServices } from '../../app/surroundings.ts';
import { outcomeText, putText } from './messages.ts';
import { type Outcome, putIn } from './receive.ts';
import { sittingOf, type Way } from '../class/sitting.ts';
import { inTurn } from '../class/turns.ts';
import { run } from '../../app/run.ts';

/** What was last said, and what may be done about it. */
export interface Said {
  readonly text: string;
  readonly good: boolean;
  /** Puts what came into the class that it belongs to. */
  readonly act?: (() => void) | undefined;
}

export interface Receiver {
  readonly said: Said | null;
  /** Takes in what `read` gives, after everything that came before it; resolves to whether it came in. */
  take(way: Way, read: () => Promise<Outcome>): Promise<boolean>;
  say(said: Said | null): void;
}

/** What takes things into a class one after the other. @param show hears what is to be said; `null` for nothing */
export function createReceiver(
  services: Pick<Surroundings, 'announce' | 'classes' | 'levels' | 'chance' | 'sound' | 'tab' | 'words'>,
  id: string,
  show: (said: Said | null) => void,
): Omit<Receiver, 'said'> {
  const { announce, sound } = services;
  const say = (next: Said | null): void => {
    show(next);
    if (next) announce(next.text);
  };
  const tell = (way: Way, outcome: Outcome): boolean => {
    if (outcome.kind === 'in') {
      sound.play('received');
      sittingOf(services, id).dispatch({
        type: 'came',
        receipts: outcome.records.map((record, at) => ({ way, record, arrival: outcome.arrivals[at] ?? 'again' })),
      });
    }
    const put = (other: Extract<Outcome, { kind: 'elsewhere' }>): void =>
      run(
        putIn(services, other.class.id, other.records).then((came) =>
          say({ text: putText(services, came, other.class.label), good: came.kind === 'in' && came.kept }),
        ),
      );
    const act = outcome.kind === 'elsewhere' ? () => put(outcome) : undefined;
    say({ text: outcomeText(services, outcome, way), good: outcome.kind === 'in' && outcome.kept, act });
    return outcome.kind === 'in';
  };
  const take = (way: Way, read: () => Promise<Outcome>): Promise<boolean> =>
    inTurn(id, async () => {
      try {
        return tell(way, await read());
      } catch (error) {
        // what was said of the one before must not seem to be said of this
        say(null);
        throw error;
      }
    });
  return { say, take };
}

/** Takes things into a class one after the other, says what came of each and keeps the receipts of this sitting. */
export function useReceiver(id: string): Receiver {
  const services = useServices();
  const [said, setSaid] = useState<Said | null>(null);
  // the same two functions as long as the class is the same: a camera that listens need not be started anew
  const acts = useMemo(() => createReceiver(services, id, setSaid), [id, services]);
  return { said, ...acts };
}
