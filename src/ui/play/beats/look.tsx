import './look.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Look } from '../../../core/kinds/look.ts';
import {
  answerOf,
  type Entry,
  lookAt,
  looked,
  type Looked,
  looksLeft,
  thingsNow,
} from '../../../core/kinds/look-walk.ts';
import type { Thing } from '../../../core/kinds/look-walk.ts';
import { personNow } from '../../../core/story/questions.ts';
import type { Target } from '../../../geometry/seen.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Question } from '../question.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';
import { useShown, useTargets } from './look-targets.ts';

const NOTHING_YET: Looked = { looks: [], found: [] };

/** What a thing said last. */
const lastOf = ({ looks }: Looked, thing: Thing): Entry | undefined =>
  looks.filter((one) => one.thing === thing).at(-1)?.entry;

/** One thing that can be looked at: over its place in the picture, or in the list. */
function ThingButton({
  thing,
  name,
  seen,
  spent,
  target,
  onPress,
}: {
  thing: Thing;
  name: string;
  seen: boolean;
  spent: boolean;
  target: Target | undefined;
  onPress: () => void;
}) {
  const t = useWords();
  const place = target && {
    left: `${Math.round(target.x)}px`,
    top: `${Math.round(target.y)}px`,
    width: `${Math.round(target.width)}px`,
    height: `${Math.round(target.height)}px`,
    zIndex: target.layer,
  };
  return (
    <li>
      <button
        type="button"
        class={`look-thing ${target ? 'look-placed' : 'look-listed'} ${seen ? 'look-seen' : ''}`}
        style={place}
        data-choice={thing.id}
        aria-disabled={spent}
        onClick={onPress}
      >
        <span class="look-name">
          <Icon id={seen ? 'check' : 'eye'} />
          <span>{name}</span>
          {seen && <span class="visually-hidden"> {t('look.seen')}</span>}
        </span>
      </button>
    </li>
  );
}

/** So many looks are left: an eye for each, open until it is used. */
function Left({ left, all }: { left: number; all: number }) {
  const t = useWords();
  return (
    <p class="look-left">
      <span class="look-eyes" aria-hidden="true">
        {Array.from({ length: all }, (_, at) => (
          <Icon key={at} id="eye" class={at < left ? '' : 'look-used'} />
        ))}
      </span>
      <span>{t('look.left', { count: left })}</span>
    </p>
  );
}

/** What was found, and what it tells. */
function Found({ found, word }: { found: readonly string[]; word: BeatProps['word'] }) {
  const t = useWords();
  if (found.length === 0) return null;
  return (
    <section class="look-found">
      <h3 class="part-title">{t('look.found')}</h3>
      <ul>
        {found.map((find) => (
          <li key={find} class="look-find" data-sign={find}>
            <b>{word(find)}:</b> <span>{word(`${find}-why`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ask({ level, state, beat, given, dispatch, word }: BeatProps<Look>) {
  const { announce, sound, stage } = useServices();
  const t = useWords();
  /** What is said again, of something that has nothing new to say. */
  const [again, setAgain] = useState('');
  const at = looked(beat, given, state.draft) ?? NOTHING_YET;
  const things = thingsNow(beat, given, at);
  const targets = useTargets(things.map(({ at: name }) => personNow(level, name, given)));
  const shown = useShown(String(at.looks.length));
  const left = looksLeft(beat, at);
  const inPicture = targets.every((one) => one !== undefined);
  // once somebody has looked, they know how
  const how =
    at.looks.length > 0
      ? []
      : [...(beat.how === undefined ? [] : [word(beat.how)]), ...(inPicture ? [t('look.how')] : [])];
  const ways = useRef<HTMLDivElement>(null);
  // what was answered stands above the list, which may have been scrolled
  useEffect(() => {
    ways.current?.closest('.body')?.scrollTo({ top: 0 });
  }, [at.looks.length]);

  const look = (thing: Thing): void => {
    const next = lookAt(beat, given, at, thing.id);
    if (!next) {
      const said = lastOf(at, thing);
      const text = said ? t('look.again', { said: word(said.say) }) : t('look.none');
      setAgain(text);
      announce(text);
      return;
    }
    setAgain('');
    const entry = next.looks.at(-1)?.entry;
    const touched = stage?.seen()?.things.get(personNow(level, thing.at, given))?.sound;
    // what a level lets it sound like is heard with the picture
    if (touched !== undefined && entry?.sound === undefined && entry?.seen?.sound === undefined) sound.play(touched);
    dispatch({ type: 'draft', draft: answerOf(next) });
    const finds = next.found.slice(at.found.length);
    if (finds.length > 0) sound.play('found');
    const tells = finds.map((find) => t('look.tells', { found: word(find), why: word(`${find}-why`) }));
    const counted = beat.looks === undefined ? [] : [t('look.left', { count: looksLeft(beat, next) })];
    if (tells.length + counted.length > 0) announce([...tells, ...counted].join(' '));
  };
  return (
    <>
      <Question>{word(beat.ask ?? 'ask')}</Question>
      {how.length > 0 && <p class="look-how">{how.join(' ')}</p>}
      {beat.looks !== undefined && <Left left={left} all={beat.looks} />}
      <ul class="look-things" data-shown={shown}>
        {things.map((thing, index) => {
          const seen = lastOf(at, thing) !== undefined;
          return (
            <ThingButton
              key={thing.id}
              thing={thing}
              name={word(thing.id)}
              seen={seen}
              spent={left < 1 && !seen}
              target={targets[index]}
              onPress={() => look(thing)}
            />
          );
        })}
      </ul>
      {again !== '' && <p class="look-again">{again}</p>}
      <Found found={at.found} word={word} />
      <div ref={ways} class="beat-foot look-ways">
        <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
        <ChoiceButton
          lamp={left < 1 || at.looks.length > 0}
          id="done"
          icon="forward"
          onPress={() => dispatch({ type: 'answer', answer: answerOf(at) })}
        >
          {beat.leave === undefined ? t('look.leave') : word(beat.leave)}
        </ChoiceButton>
      </div>
    </>
  );
}

export const lookPanel: BeatPanel<'look'> = {
  ask: Ask,
  ownBar: false,
};
