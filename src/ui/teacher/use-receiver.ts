import { useRef, useState } from 'preact/hooks';
import { useServices } from '../surroundings.ts';
import { outcomeText } from './messages.ts';
import { type Outcome, putIn } from './receive.ts';
import { sittingOf, type Way } from './sitting.ts';

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

/** Takes things into a class one after the other, says what came of each and keeps the receipts of this sitting. */
export function useReceiver(id: string): Receiver {
  const services = useServices();
  const { announce, sound, words } = services;
  const [said, setSaid] = useState<Said | null>(null);
  const before = useRef<Promise<unknown>>(Promise.resolve());

  function say(next: Said | null): void {
    setSaid(next);
    if (next) announce(next.text);
  }
  function tell(way: Way, outcome: Outcome): boolean {
    const text = outcomeText(services, outcome, way);
    if (outcome.kind === 'in') {
      sound.play('receipt');
      sittingOf(id).dispatch({ type: 'came', receipts: outcome.records.map((record, at) => ({ way, record, arrival: outcome.arrivals[at] ?? 'again' })) });
    }
    const act = outcome.kind === 'elsewhere'
      ? () => void putIn(services, outcome.class.id, outcome.records).then(() => say({ text: words.t('class.put', { label: outcome.class.label }), good: true }))
      : undefined;
    say({ text, good: outcome.kind === 'in' && outcome.kept, act });
    return outcome.kind === 'in';
  }
  return {
    said,
    say,
    take(way, read) {
      const taking = before.current.then(read).then((outcome) => tell(way, outcome));
      before.current = taking.catch(() => undefined);
      return taking;
    },
  };
}
