import { TEACHER } from '../../../core/route/route.ts';
import { useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { lastDay, shortened } from '../../../core/class/expiry.ts';
import { NO_SCREEN } from '../../../core/class/screen.ts';
import { codeOfClass } from '../../../core/class/versions.ts';
import { levelOfPack, unpack } from '../../../core/record/pack.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { type Surroundings, useServices, useWords } from '../../app/surroundings.ts';
import { Lasting } from './lasting.tsx';
import { showToast } from '../../app/toasts.ts';
import { run } from '../../app/run.ts';

/** Shorter lives to choose from, in days. */
const LIVES = [1, 3, 7, 14] as const;

/** Deletes a class and all that belongs to it on this device: what waits for it, and what stood on the projector. */
export async function deleteClass(
  { classes, waiting, screen, levels, words, announce, location }: Surroundings,
  of: SchoolClass,
): Promise<void> {
  const lesson = codeOfClass(of, levels.list());
  const waits = await waiting.list();
  // what cannot be read now cannot be deleted now: it runs out by itself
  const payloads = waits.is === 'found' ? waits.value : [];
  const known = await Promise.all(
    of.lesson.levels.map((id) =>
      levels.load(id).then(
        ({ level }) => [level],
        () => [],
      ),
    ),
  );
  const versions = [...known.flat(), ...Object.values(of.shapes ?? {})];
  const own = payloads.filter(
    (text) =>
      lesson !== undefined &&
      of.lesson.levels.includes(levelOfPack(text) ?? '') &&
      'ok' in unpack(text, versions, lesson),
  );
  await waiting.remove(own);
  if (screen.state().class === of.id) screen.set(NO_SCREEN);
  const done = await classes.remove(of.id);
  const text = words.t(done ? 'class.deleted' : 'class.deletedLater', { label: of.label });
  showToast(document, text, words.t('toast.close'));
  announce(text);
  location.go(TEACHER);
}

function Delete({ of, onClose }: { of: SchoolClass; onClose: () => void }) {
  const services = useServices();
  const t = useWords();
  return (
    <Dialog id="delete" title={t('class.keep.sure', { label: of.label })} onClose={onClose}>
      <p>{t('class.keep.sureWhy')}</p>
      <div class="pair">
        <ChoiceButton icon="back" onPress={onClose}>
          {t('class.keep.no')}
        </ChoiceButton>
        <ChoiceButton icon="delete" id="delete" onPress={() => run(deleteClass(services, of))}>
          {t('class.keep.yes')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}

function Shorten({ of }: { of: SchoolClass }) {
  const { classes, announce } = useServices();
  const t = useWords();
  const [open, setOpen] = useState(false);
  const lives = LIVES.filter((days) => days < of.life.left);
  if (lives.length === 0) return null;
  const choose = async (days: number): Promise<void> => {
    setOpen(false);
    await classes.put({ ...of, life: shortened(of.life, days) });
    announce(t('class.keep.in', { count: days }));
  };
  if (!open) return <TextButton onPress={() => setOpen(true)}>{t('class.keep.shorten')}</TextButton>;
  return (
    <fieldset class="lives">
      <legend>{t('class.keep.after')}</legend>
      {lives.map((days) => (
        <ChoiceButton key={days} id={`life-${days}`} onPress={() => run(choose(days))}>
          {t('class.keep.days', { count: days })}
        </ChoiceButton>
      ))}
    </fieldset>
  );
}

/** What is kept of a class and until when; how to end it sooner, or now. */
export function Keep({ of }: { of: SchoolClass }) {
  const { words } = useServices();
  const t = useWords();
  const [doubting, setDoubting] = useState(false);
  const day = new Intl.DateTimeFormat(words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${lastDay(of.life)}T00:00:00Z`),
  );
  return (
    <section class="keep" aria-labelledby="keep">
      <h2 id="keep">{t('class.keep.title')}</h2>
      <ul class="notes-list">
        <li>
          <Icon id="laptop" />
          {t(Object.keys(of.lights?.sent ?? {}).length > 0 ? 'class.keep.hereButLights' : 'class.keep.here')}
        </li>
        <li>
          <Icon id="people" />
          {t(of.lesson.seats ? 'class.keep.seats' : 'class.keep.noSeats')}
        </li>
        <li>
          <Icon id="hourglass" />
          {t('class.keep.until', { day, count: of.life.left })}
        </li>
      </ul>
      <Lasting />
      <div class="keep-acts">
        <Shorten of={of} />
        <TextButton onPress={() => setDoubting(true)}>{t('class.keep.delete')}</TextButton>
      </div>
      {doubting && <Delete of={of} onClose={() => setDoubting(false)} />}
    </section>
  );
}
