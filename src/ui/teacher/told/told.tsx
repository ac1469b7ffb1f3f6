import { useState } from 'preact/hooks';
import { TEACHER } from '../../../core/route/route.ts';
import { saveSettings } from '../../app/kept-players.ts';
import { useApp, useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { useGuide } from '../course/use-course.ts';
import { HelpersForm } from '../prepare/helpers-form.tsx';
import { PrintPage } from '../print/print-page.tsx';

const WHEN = ['now', 'today', 'tomorrow', 'later'] as const;

/** A line on the card: what is known of it, or room to write. */
function Line({ label, text }: { label: string; text?: string | undefined }) {
  return (
    <p class={text ? undefined : 'a4-line'}>
      <span>{label}</span>{' '}
      {text ? (
        <b>
          <bdi>{text}</bdi>
        </b>
      ) : (
        <i />
      )}
    </p>
  );
}

/** Whom one goes to at this school, as far as it was typed in; and the emergency number. */
function Ours() {
  const { helpers, helplines } = useServices();
  const { settings } = useApp();
  const t = useWords();
  useFollowing(helpers.subscribe);
  useFollowing(helplines.subscribe);
  const named = helpers.list();
  const line = helplines.line();
  const emergency = helplines.emergency();
  return (
    <section class="a4-box">
      <h2>{t('told.ours')}</h2>
      <Line label={t('told.lead')} />
      <Line label={t('told.deputy')} />
      {named.map(({ name, where }) => (
        <p key={name}>
          <b>{name}</b>, {where}
        </p>
      ))}
      <Line label={t('told.message')} text={settings.messageLine} />
      {line && <Line label={line.name} text={line.number} />}
      <Line label={t('told.emergency')} text={emergency ?? undefined} />
    </section>
  );
}

/** What the school types in: who can help, and where a message can be left. Kept on this device. */
function School() {
  const services = useServices();
  const { settings } = useApp();
  const t = useWords();
  const [text, setText] = useState(settings.messageLine);
  return (
    <details class="level-sheet print-fields">
      <summary>
        <h2>{t('told.ours')}</h2>
      </summary>
      <HelpersForm />
      <label class="field">
        <span>{t('told.line')}</span>
        <input
          value={text}
          maxLength={120}
          autocomplete="off"
          data-message-line
          onInput={(event) => {
            setText(event.currentTarget.value);
            saveSettings(services, { messageLine: event.currentTarget.value.trim() });
          }}
        />
      </label>
      <p class="quiet">{t('told.lineWhy')}</p>
    </details>
  );
}

/** What to say, what not to promise, to whom and when, once a child has told something: a card to be printed. */
export function Told() {
  const guide = useGuide();
  const told = guide?.told;
  return (
    <PrintPage back={TEACHER}>
      {told && (
        <>
          <School />
          <article class="a4 a4-told">
            <header class="a4-head">
              <div>
                <h1 tabIndex={-1}>{told.title}</h1>
                <p>{told.about}</p>
              </div>
            </header>
            <div class="a4-two">
              <div>
                <section>
                  <h2>{told.say.title}</h2>
                  <ul class="a4-rings">
                    {told.say.all.map((one) => (
                      <li key={one}>
                        <b>{one}</b>
                      </li>
                    ))}
                  </ul>
                </section>
                <section>
                  <h2>{told.do.title}</h2>
                  <ul class="a4-rings">
                    {told.do.all.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                </section>
              </div>
              <div>
                <section>
                  <h2>{told.not.title}</h2>
                  <ul class="a4-crosses">
                    {told.not.all.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                </section>
                <Ours />
              </div>
            </div>
            <section>
              <h2>{told.when.title}</h2>
              <dl class="a4-when">
                {WHEN.map((one) => (
                  <div key={one}>
                    <dt>{told.when[one][0]}</dt>
                    <dd>{told.when[one][1]}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <footer class="a4-foot">
              <b>{told.you}</b>
              <span>{told.note}</span>
            </footer>
          </article>
        </>
      )}
    </PrintPage>
  );
}
