import './spot.css';
import { useState } from 'preact/hooks';
import { type Message, messagesNow, signsNow, type Spot, tapMessage } from '../../../core/kinds/spot.ts';
import { personNow } from '../../../core/story/questions.ts';
import { afterDraw, copyOf, fly, restOf } from '../flight.ts';
import { TextButton } from '../../parts/button.tsx';
import { Emoji, Icon, isIcon } from '../../parts/icon.tsx';
import { Portrait } from '../../parts/portrait.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';
import { OwnBar } from './own-bar.tsx';

interface MessageProps extends BeatProps<Spot> {
  readonly message: Message;
  readonly flagged: boolean;
  readonly onTap: (event: MouseEvent) => void;
}

/** One message of the conversation; those that may be a sign are buttons. */
function SpotMessage({ level, beat, given, word, message, flagged, onTap }: MessageProps) {
  const { words } = useServices();
  const who = message.who === undefined ? undefined : personNow(level, message.who, given);
  const own = who === personNow(level, level.player, given);
  const askedAbout = beat.by === undefined || (who !== undefined && who === personNow(level, beat.by, given));
  const text = word(message.say ?? message.id);
  const name = who === undefined ? undefined : words.level(level.id, `people.${who}`);
  const inside = (
    <>
      {name !== undefined &&
        (beat.by === undefined ? <b class="spot-name">{name} </b> : <span class="visually-hidden">{name}: </span>)}
      <span class="spot-text">{text}</span>
    </>
  );
  const shape = `spot-bubble ${own ? 'spot-own' : ''} ${who === undefined ? 'spot-system' : ''} ${flagged ? 'spot-found' : ''}`;
  return (
    <li class={`spot-message ${own ? 'spot-message-own' : ''}`}>
      {askedAbout ? (
        <button type="button" class={shape} data-choice={message.id} onClick={onTap}>
          {inside}
        </button>
      ) : (
        <p class={shape}>{inside}</p>
      )}
      {flagged && message.sign !== undefined && (
        <span class="spot-flag" data-flag={message.id}>
          <Icon id="flag" />
          {word(message.sign)}
        </span>
      )}
    </li>
  );
}

/** The name of a sign drops from its flag into its slot below. */
const dropName = (panel: Element | null, message: string, sign: string): void =>
  afterDraw(() => {
    const flag = panel?.querySelector(`[data-flag="${message}"]`);
    const slot = panel?.querySelector(`[data-sign="${sign}"]`);
    if (flag && slot) fly(copyOf(flag), restOf(flag), slot, { wait: 260, duration: 420 });
  });

/** The signs: those found with their reason, and room for those that are not. */
function Signs({ beat, given, word, found }: BeatProps<Spot> & { found: ReadonlySet<string> }) {
  const t = useWords();
  return (
    <>
      <h2 class="part-title">{t('spot.signs')}</h2>
      <ul class="signs">
        {signsNow(beat, given).map((sign) => {
          const icon = beat.signs.find((one) => one.id === sign)?.icon ?? 'flag';
          return found.has(sign) ? (
            <li key={sign} class="sign" data-sign={sign}>
              {isIcon(icon) && icon === 'flag' ? <Icon id="flag" /> : <Emoji id={icon} />}
              <p>
                <b>{word(sign)}</b>
                <br />
                {word(`${sign}-why`)}
              </p>
              <Icon id="check" class="sign-check" />
            </li>
          ) : (
            <li key={sign} class="sign sign-open">
              <Icon id="flag" />
              <p>{t('spot.open')}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Ask(props: BeatProps<Spot>) {
  const { level, state, beat, given, dispatch, word } = props;
  const { announce, sound, words } = useServices();
  const t = useWords();
  /** Signs the game has shown after "that's all I see". */
  const [shown, setShown] = useState<readonly string[]>([]);
  /** Has a hint been asked for since a message was tapped? */
  const [hinted, setHinted] = useState(false);
  const draft = state.draft;
  const found = new Set([...(draft[''] ?? []), ...shown]);
  const missing = signsNow(beat, given).filter((sign) => !found.has(sign));
  const tapped = messagesNow(beat, given).find((one) => one.id === draft['tapped']?.at(-1));
  const hint = draft['hints']?.at(-1);
  const by = beat.by === undefined ? undefined : personNow(level, beat.by, given);

  const tap = (message: Message, panel: Element | null): void => {
    if (message.sign !== undefined) {
      sound.play('found');
      if (!found.has(message.sign)) dropName(panel, message.id, message.sign);
    }
    setHinted(false);
    dispatch({ type: 'draft', draft: tapMessage(beat, given, draft, message.id) });
    const reply = message.reply === undefined ? [] : [word(message.reply)];
    const sign =
      message.sign === undefined
        ? []
        : [t('spot.found', { sign: word(message.sign), why: word(`${message.sign}-why`) })];
    if (sign.length + reply.length > 0) announce([...sign, ...reply].join(' '));
  };
  const more = beat.hints.find((one) => !draft['hints']?.includes(one));
  const giveHint = (): void => {
    if (more === undefined) return;
    setHinted(true);
    dispatch({ type: 'draft', draft: { ...draft, hints: [...(draft['hints'] ?? []), more] } });
    announce(word(more));
  };
  const finish = (): void => {
    const [next] = missing;
    if (next === undefined) dispatch({ type: 'answer', answer: { '': draft[''] ?? [] } });
    else {
      setShown([...shown, next]);
      announce(`${word(missing.length > 1 ? beat.rest.more : beat.rest.close)} ${word(next)}: ${word(`${next}-why`)}`);
    }
  };
  const aside =
    shown.length > 0
      ? word(missing.length > 0 ? beat.rest.more : beat.rest.close)
      : tapped?.reply !== undefined && !hinted
        ? word(tapped.reply)
        : hint !== undefined
          ? word(hint)
          : undefined;
  return (
    <>
      <OwnBar
        ask={word(beat.ask ?? 'ask')}
        how={
          beat.how !== undefined
            ? word(beat.how)
            : by === undefined
              ? t('spot.how')
              : t('spot.howBy', { name: words.level(level.id, `people.${by}`) })
        }
      />
      <div class="body">
        {by !== undefined && (
          <p class="spot-by">
            <Portrait level={level} who={by} />
            <b>{words.level(level.id, `people.${by}`)}</b>
          </p>
        )}
        <ul class="spot-list">
          {messagesNow(beat, given).map((message) => (
            <SpotMessage
              key={message.id}
              {...props}
              message={message}
              flagged={
                message.sign !== undefined &&
                found.has(message.sign) &&
                (shown.includes(message.sign) || (draft['tapped'] ?? []).includes(message.id))
              }
              onTap={(event) => tap(message, (event.currentTarget as Element).closest('#panel'))}
            />
          ))}
        </ul>
        <p class="spot-aside">{aside}</p>
        <Signs {...props} found={found} />
        <div class="beat-foot spot-ways">
          <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
          {more !== undefined && shown.length === 0 && (
            <TextButton icon="hint" onPress={giveHint}>
              {t('spot.hint')}
            </TextButton>
          )}
          <button type="button" class="choice choice-lamp spot-done" data-choice="done" onClick={finish}>
            <span class="choice-words">
              {t(missing.length === 0 ? 'play.goOn' : shown.length > 0 ? 'play.next' : 'spot.done')}
            </span>
            <Icon id="forward" />
          </button>
        </div>
      </div>
    </>
  );
}

export const spotPanel: BeatPanel<'spot'> = {
  ask: Ask,
  ownBar: true,
};
