import { useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { cameIn, noticeOf, takeOut } from '../../../core/class/notices.ts';
import type { Playthrough } from '../../../core/record/playthrough.ts';
import { TextButton } from '../../parts/button.tsx';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { listOf } from '../../parts/list-of.ts';
import { whoIs } from './messages.ts';
import { putIn } from './receive.ts';

/** Asks when something may have come in twice, and takes one out again; never by itself. */
export function TakeOut({ of, level }: { of: SchoolClass; level: string }) {
  const services = useServices();
  const { classes, words, announce } = services;
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [taken, setTaken] = useState<Playthrough | null>(null);
  const records = cameIn(of, level);
  const { tooMany, twice } = noticeOf(of, level);
  if (records.length === 0 && !taken) return null;
  const day = new Intl.DateTimeFormat(words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const named = (one: Playthrough): string => `${whoIs(t, one.seat)} · ${day.format(new Date(`${one.day}T00:00:00Z`))}`;
  const tell = (kept: boolean, text: string): void => announce(kept ? text : t('class.unkept'));
  const take = async (one: Playthrough): Promise<void> => {
    const kept = await classes.put(takeOut(of, one));
    setTaken(one);
    tell(kept, t('class.out.done', { who: whoIs(t, one.seat) }));
  };
  const back = async (one: Playthrough): Promise<void> => {
    const came = await putIn(services, of.id, [one]);
    if (came.kind !== 'in') return announce(t('class.unkept'));
    setTaken(null);
    tell(came.kept, t('class.in.one', { who: whoIs(t, one.seat) }));
  };
  return (
    <div class="take-out" data-take-out>
      {tooMany && <p class="said">{t('class.out.tooMany', { came: records.length, pupils: of.pupils ?? 0 })}</p>}
      {twice.length > 0 && (
        <p class="said">
          {t('class.out.twice', {
            animals: listOf(
              words.language(),
              twice.map((seat) => t(`animals.${seat}`)),
            ),
          })}
        </p>
      )}
      {taken && (
        <p class="said said-good" data-taken>
          {t('class.out.done', { who: whoIs(t, taken.seat) })}{' '}
          <TextButton icon="back" onPress={() => run(back(taken))}>
            {t('class.out.undo')}
          </TextButton>
        </p>
      )}
      {records.length > 0 && (
        <TextButton onPress={() => setOpen(!open)}>{t(open ? 'class.out.close' : 'class.out.open')}</TextButton>
      )}
      {open && (
        <ul class="notes-list">
          {records.map((one) => (
            <li key={one.id}>
              <TextButton icon="remove" onPress={() => run(take(one))}>
                {t('class.out.take', { who: named(one) })}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
