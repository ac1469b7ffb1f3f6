import { useRef, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { type CountedFork, countedForks } from '../../../core/class/lrs.ts';
import type { LrsKey } from '../../../core/class/lrs-key.ts';
import { versionOf } from '../../../core/class/versions.ts';
import type { LrsAnswer, LrsSender } from '../../../ports/lrs.ts';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { titleOf } from '../../parts/titles.ts';
import { labelsOf } from '../class/labels.ts';
import { useClasses, useVersion } from '../class/use-class.ts';
import { useSaid } from '../print/report.tsx';

interface PreviewProps {
  readonly of: SchoolClass;
  readonly level: string;
  readonly forks: readonly CountedFork[];
}

/** Everything that is sent, before it is. */
function Preview({ of, level, forks }: PreviewProps) {
  const services = useServices();
  const t = useWords();
  const size = useSaid();
  const now = useVersion(of, level);
  if (!now) return null;
  return (
    <div class="sent-preview" data-lrs-preview>
      <p>
        <b>{t('lights.send.all')}</b> {titleOf(services, level)}
      </p>
      <dl>
        {forks.map(({ version, fork, counts }) => {
          const labels = labelsOf(
            version === now.version ? now : versionOf(of, level, version, undefined),
            services.words,
          );
          const second = counts.groups.some(({ last }) => last !== undefined);
          return (
            <div key={`${version} ${fork}`} class="sent-fork" data-fork={fork}>
              <dt>
                {labels.fork(fork)} ({version})
              </dt>
              {counts.groups.map(({ id, first, last }) => (
                <dd key={id}>
                  {labels.value(fork, id)}
                  <br />
                  <span class="quiet">
                    {t('lights.send.first')}: {size(first)}
                    {second && ` · ${t('lights.send.last')}: ${size(last)}`}
                  </span>
                </dd>
              ))}
              {counts.changed !== undefined && <dd>{t('export.changed', { count: counts.changed })}</dd>}
            </div>
          );
        })}
      </dl>
      <p class="quiet">{t('lrs.and')}</p>
    </div>
  );
}

const FIELDS = [
  ['endpoint', 'lrs.endpoint'],
  ['name', 'lrs.key'],
  ['secret', 'lrs.secret'],
] as const;

/** Where a press once more may go further. */
const AGAIN: ReadonlySet<LrsAnswer['is']> = new Set(['slow', 'offline', 'other']);

/** Sends what the wall has shown of a level to the school's LRS, by one press under a look at all of it. */
export function LrsPane({ of, level, sender }: { of: SchoolClass; level: string; sender: LrsSender }) {
  const { classes, announce } = useServices();
  const t = useWords();
  const [typed, setTyped] = useState<LrsKey>();
  const [said, setSaid] = useState<LrsAnswer>();
  const busy = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const others = useClasses()?.flatMap(({ lrs }) => lrs?.key ?? []);
  const key = typed ?? of.lrs?.key ?? others?.[0] ?? { endpoint: sender.address, name: '', secret: '' };
  const forks = countedForks(of, level);
  const words = (answer: LrsAnswer): string =>
    answer.is === 'other' ? t('lrs.said.other', { status: answer.status }) : t(`lrs.said.${answer.is}`);

  const keep = (next: LrsKey | null): Promise<boolean> =>
    classes.put({ ...of, lrs: { turn: (of.lrs?.turn ?? 0) + 1, key: next } });
  async function send(): Promise<void> {
    // a second press while the first is under way sends nothing
    if (busy.current) return;
    busy.current = true;
    setSaid(undefined);
    // its window opens in the press itself
    const sending = sender.send(
      forks.map(({ statement }) => statement),
      key,
    );
    if (JSON.stringify(of.lrs?.key) !== JSON.stringify(key)) run(keep(key));
    const answer = await sending.finally(() => (busy.current = false));
    setSaid(answer);
    announce(words(answer));
  }
  async function forget(): Promise<void> {
    if (!(await keep(null))) return;
    setTyped({ endpoint: sender.address, name: '', secret: '' });
    // the button that was pressed is gone
    heading.current?.focus();
  }

  return (
    <section class="take sent-pane" aria-labelledby="lrs" data-lrs={said?.is}>
      <h2 ref={heading} id="lrs" tabIndex={-1}>
        {t('lrs.title')}
      </h2>
      {forks.length === 0 ? (
        <p class="quiet">{t('lrs.nothing')}</p>
      ) : (
        <>
          <Preview of={of} level={level} forks={forks} />
          <form
            class="lock-form"
            onSubmit={(event) => {
              event.preventDefault();
              run(send());
            }}
          >
            {FIELDS.map(([field, label]) => {
              const usual = {
                dir: 'ltr',
                required: true,
                maxLength: 300,
                autocomplete: 'off',
                value: key[field],
                onInput: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
                  setTyped({ ...key, [field]: value }),
              } as const;
              return (
                <label key={field} class="phrase">
                  <span>{t(label)}</span>
                  {field === 'secret' ? <input type="password" {...usual} /> : <input type="text" {...usual} />}
                </label>
              );
            })}
            <p class="quiet">{t('lrs.kept')}</p>
            {said && (
              <p data-lrs-said>
                {words(said)} {AGAIN.has(said.is) && t('lrs.rest')}
              </p>
            )}
            <ChoiceButton icon="file-out" id="lrs" submit>
              {t('lrs.send')}
            </ChoiceButton>
          </form>
        </>
      )}
      {of.lrs?.key && <TextButton onPress={() => run(forget())}>{t('lrs.forget')}</TextButton>}
    </section>
  );
}
