import { useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { cameIn } from '../../../core/class/notices.ts';
import { ANIMALS, type Animal } from '../../../core/save/animals.ts';
import { Emoji, Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { useLive } from '../live/use-live.ts';
import { TakeOut } from './take-out.tsx';

/** The animals handed out, in the order of the alphabet. */
export function seatsOf(of: SchoolClass, name: (animal: Animal) => string, language: string): Animal[] {
  const given = ANIMALS.slice(0, of.pupils ?? ANIMALS.length);
  return [...given].sort((a, b) => name(a).localeCompare(name(b), language));
}

/** How many have come in, in one line. */
export function useCount(of: SchoolClass, level: string): string {
  const t = useWords();
  const count = cameIn(of, level).length;
  return of.pupils === undefined ? t('class.came.some', { count }) : t('class.came.of', { count, pupils: of.pupils });
}

/** Who has handed in: one tile a seat, lit or dashed, never what was chosen. Without seats only how many. */
export function Arrivals({ of, level }: { of: SchoolClass; level: string }) {
  const { words, announce } = useServices();
  const t = useWords();
  const [named, setNamed] = useState<Animal | null>(null);
  const records = cameIn(of, level);
  const live = useLive(of);
  const name = (animal: Animal): string => t(`animals.${animal}`);
  const seats = of.lesson.seats ? seatsOf(of, name, words.language()) : [];
  const here = new Set(records.map((one) => one.seat));
  const without = records.filter((one) => one.seat === null || !seats.includes(one.seat)).length;
  const missing = seats.some((seat) => !here.has(seat));
  const standing = (seat: Animal): string =>
    t(here.has(seat) ? 'class.came.seat' : 'class.came.noSeat', { animal: name(seat) });
  return (
    <section class="pane arrivals" aria-labelledby="arrivals">
      <div class="card-head">
        <h2 id="arrivals" data-mine>
          {useCount(of, level)}
        </h2>
        {of.lesson.seats && <span class="quiet">{t('class.came.seats')}</span>}
      </div>
      {of.lesson.seats ? (
        <ul class="seats" data-mine>
          {seats.map((seat) => (
            <li key={seat}>
              <button
                type="button"
                class={`seat ${here.has(seat) ? 'seat-in' : ''}`}
                aria-label={standing(seat)}
                onClick={() => {
                  setNamed(named === seat ? null : seat);
                  announce(standing(seat));
                }}
              >
                <Emoji id={seat} />
                <span class="seat-name">{name(seat)}</span>
                {here.has(seat) && (
                  <span class="seat-tick">
                    <Icon id="check" />
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Lamps lit={records.length} all={of.pupils} />
      )}
      <p class="quiet" data-mine>
        {named !== null
          ? standing(named)
          : records.length === 0
            ? t(live ? 'live.come' : 'class.came.none')
            : [
                missing ? t('class.came.dashed') : '',
                of.lesson.seats && without > 0 ? t('class.came.without', { count: without }) : '',
                t('class.came.start', { number: records.length }),
              ]
                .filter((part) => part !== '')
                .join(' ')}
      </p>
      <TakeOut of={of} level={level} />
    </section>
  );
}

/** One lamp for each who came in, dashed for those who are awaited. */
export function Lamps({ lit, all }: { lit: number; all: number | undefined }) {
  return (
    <div class="lamps" aria-hidden="true" data-mine>
      {Array.from({ length: Math.max(lit, all ?? 0) }, (_, at) => (
        <span key={at} class={at < lit ? 'lamp lamp-lit' : 'lamp'} />
      ))}
    </div>
  );
}
