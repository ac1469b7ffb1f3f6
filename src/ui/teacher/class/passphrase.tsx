import { useEffect, useRef, useState } from 'preact/hooks';
import type { Standing } from '../../../ports/class.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { showToast } from '../../app/toasts.ts';
import { useFail } from '../../app/errors.tsx';
import { run } from '../../app/run.ts';

/** Is there a passphrase, and do the classes lie open? Nothing until that was asked. */
export function useStanding(): Standing | undefined {
  const { vault, saves } = useServices();
  const [standing, setStanding] = useState<Standing>();
  const fail = useFail();
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      vault.standing().then(
        (now) => gone || setStanding(now),
        (error: unknown) => gone || fail(error),
      );
    };
    look();
    const removers = [vault.subscribe(look), saves.subscribe(look)];
    return () => {
      gone = true;
      removers.forEach((remove) => remove());
    };
  }, [vault, saves]);
  return standing;
}

/** A short one is found by trying. */
const SHORTEST = 8;

function Phrase({
  label,
  value,
  onChange,
  fresh = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fresh?: boolean;
}) {
  return (
    <label class="phrase">
      <span>{label}</span>
      <input
        type="password"
        autocomplete={fresh ? 'new-password' : 'current-password'}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function Forget({ onClose }: { onClose: () => void }) {
  const { vault, words, announce } = useServices();
  const t = useWords();
  const forget = async (): Promise<void> => {
    const text = words.t((await vault.forget()) ? 'teacher.lock.forgotten' : 'teacher.lock.later');
    showToast(document, text, words.t('toast.close'));
    announce(text);
    onClose();
  };
  return (
    <Dialog id="forget" title={t('teacher.lock.forget')} onClose={onClose}>
      <p>{t('teacher.lock.forgetWhy')}</p>
      <div class="pair">
        <ChoiceButton icon="back" onPress={onClose}>
          {t('class.keep.no')}
        </ChoiceButton>
        <ChoiceButton icon="delete" id="forget" onPress={() => run(forget())}>
          {t('class.keep.yes')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}

/** Opens the classes with the passphrase; who forgot it deletes them and begins anew. */
export function Unlock() {
  const { vault, announce } = useServices();
  const t = useWords();
  const [phrase, setPhrase] = useState('');
  const [said, setSaid] = useState('');
  const [forgetting, setForgetting] = useState(false);
  const unlock = async (event: Event): Promise<void> => {
    event.preventDefault();
    const done = await vault.unlock(phrase);
    if (done === 'open') return;
    const text = t(done === 'other' ? 'teacher.lock.other' : 'teacher.lock.later');
    setSaid(text);
    announce(text);
  };
  return (
    <section aria-labelledby="lock">
      <h2 id="lock" class="part-title">
        {t('teacher.lock.locked')}
      </h2>
      <form class="lock-form" data-lock onSubmit={(event) => run(unlock(event))}>
        <Phrase label={t('teacher.lock.phrase')} value={phrase} onChange={setPhrase} />
        <ChoiceButton icon="key" id="unlock" lamp submit>
          {t('teacher.lock.open')}
        </ChoiceButton>
      </form>
      {said !== '' && (
        <p class="said" data-said>
          <Icon id="hint" />
          <span>{said}</span>
        </p>
      )}
      <TextButton onPress={() => setForgetting(true)}>{t('teacher.lock.forgot')}</TextButton>
      {forgetting && <Forget onClose={() => setForgetting(false)} />}
    </section>
  );
}

function SetPhrase() {
  const { vault, announce } = useServices();
  const t = useWords();
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState('');
  const busy = useRef(false);
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const protect = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (phrase.length < SHORTEST) return say(t('teacher.lock.short', { count: SHORTEST }));
    if (phrase !== again) return say(t('teacher.lock.differ'));
    // one press after another asks for the same thing
    if (busy.current) return;
    busy.current = true;
    say(t('teacher.lock.busy'));
    const done = await vault.protect(phrase).finally(() => (busy.current = false));
    say(done === 'set' ? '' : t(done === 'taken' ? 'teacher.lock.taken' : 'class.unkept'));
  };
  return (
    <form class="lock-form" data-lock onSubmit={(event) => run(protect(event))}>
      <p>{t('teacher.lock.about')}</p>
      <Phrase fresh label={t('teacher.lock.phrase')} value={phrase} onChange={setPhrase} />
      <Phrase fresh label={t('teacher.lock.again')} value={again} onChange={setAgain} />
      {said !== '' && (
        <p class="said" data-said>
          <Icon id="hint" />
          <span>{said}</span>
        </p>
      )}
      <ChoiceButton icon="lock" id="protect" submit>
        {t('teacher.lock.set')}
      </ChoiceButton>
    </form>
  );
}

/** The passphrase over the classes: put one in place, lock now, take it away. */
export function Passphrase({ standing }: { standing: Standing }) {
  const { vault, announce } = useServices();
  const t = useWords();
  const [unkept, setUnkept] = useState(false);
  if (!vault.possible()) return <p class="quiet">{t('teacher.lock.plain')}</p>;
  if (standing === 'unknown') return null;
  const unprotect = async (): Promise<void> => {
    const done = await vault.unprotect();
    setUnkept(!done);
    if (!done) announce(t('teacher.lock.later'));
  };
  return (
    <details class="level-sheet">
      <summary>
        <h3>{t('teacher.lock.title')}</h3>
      </summary>
      {standing === 'none' ? (
        <SetPhrase />
      ) : (
        <div class="lock-form">
          <p>{t('teacher.lock.on')}</p>
          <ChoiceButton icon="lock" id="lock" onPress={() => vault.lock()}>
            {t('teacher.lock.now')}
          </ChoiceButton>
          <ChoiceButton icon="key" id="unprotect" onPress={() => run(unprotect())}>
            {t('teacher.lock.off')}
          </ChoiceButton>
          {unkept && (
            <p class="said" data-said>
              <Icon id="hint" />
              <span>{t('teacher.lock.later')}</span>
            </p>
          )}
        </div>
      )}
    </details>
  );
}
