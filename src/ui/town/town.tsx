import './plate.css';
import './town.css';
import { useEffect, useRef } from 'preact/hooks';
import type { LevelCard } from '../../core/level/card.ts';
import type { Settings } from '../../core/save/settings.ts';
import { type WindowState, windowStates } from '../../core/town/windows.ts';
import { Controls } from '../app/controls.tsx';
import { listOf } from '../parts/list-of.ts';
import { LessonBar } from '../lesson/bar.tsx';
import { askedNow } from '../lesson/now.ts';
import { TextButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { titleOf } from '../parts/titles.ts';
import { choosePlayer, saveSettings } from '../app/kept-players.ts';
import { useScroll } from './street-scroll.ts';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { type TownWindow, townOf } from '../../geometry/town.ts';
import { useLayout } from '../app/window.ts';
import { run } from '../app/run.ts';

const hasLevel = (place: TownWindow): place is TownWindow & { level: number } => place.level !== undefined;

/** More roles than these are counted: their names would not fit under the street. */
const NAMED = 3;

const MARKS = { done: 'check', next: 'play', open: undefined, lesson: 'key' } as const;

function Plate({
  card,
  standing,
  opened,
  place,
}: {
  card: LevelCard;
  standing: WindowState;
  opened: boolean;
  place: TownWindow;
}) {
  const services = useServices();
  const t = useWords();
  const { plate, frame } = place;
  // a key in lamplight: a lesson has opened it
  const mark = opened && standing !== 'done' ? 'key' : MARKS[standing];
  const enter = (): void => {
    if (standing === 'lesson') services.app.dispatch({ type: 'show', dialog: 'lesson' });
    else services.location.go({ page: 'play', level: card.id });
  };
  const style = {
    '--plate-x': `${plate.x}px`,
    '--plate-y': `${plate.y}px`,
    '--plate-width': `${plate.width}px`,
    '--plate-height': `${plate.height}px`,
    '--frame-middle': `${plate.y - frame.y - frame.height / 2}px`,
  };
  return (
    <li class="plate-place" style={style}>
      <button
        type="button"
        class={`plate plate-${standing} ${opened ? 'plate-opened' : ''}`}
        data-level={card.id}
        data-standing={standing}
        onClick={enter}
      >
        {mark && (
          <span class="plate-mark">
            <Icon id={mark} />
          </span>
        )}
        <span>{titleOf(services, card.id)}</span>
        <span class="visually-hidden">
          {t(`town.standing.${standing}`)}
          {opened && ` ${t('town.standing.opened')}`}
        </span>
      </button>
    </li>
  );
}

/** Ages as a pill of two parts. */
function Ages() {
  const services = useServices();
  const t = useWords();
  const { age } = useApp().settings;
  const choose = (one: Settings['age']): void => {
    // another age is another street, from its beginning
    if (one !== age) services.scroll.dispatch(0);
    saveSettings(services, { age: one });
  };
  return (
    <fieldset class="ages" aria-label={t('town.age')}>
      {(['8-11', '11-14'] as const).map((one) => (
        <button
          key={one}
          type="button"
          class="ages-part"
          aria-pressed={age === one}
          data-age={one}
          onClick={() => choose(one)}
        >
          {age === one && <Icon id="check" />}
          <span>{t(`town.ages.${one}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The street at dusk: each level is a window. */
export function TownPage() {
  const services = useServices();
  const { session, lesson, levels, words, location } = services;
  const t = useWords();
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  const street = useRef<HTMLDivElement>(null);
  const {
    settings: { age, introduced },
  } = useApp();
  useFollowing(session.subscribe);
  useFollowing(lesson.subscribe);
  const now = lesson.now();
  const asked = now && askedNow(services) ? now.joined.code : '';
  useEffect(() => {
    // a seat and the questions come before the stories of a lesson
    if (asked !== '') location.go({ page: 'join', code: asked });
  }, [location, asked]);
  useEffect(() => {
    heading.current?.focus();
    run(choosePlayer(services));
  }, [services]);

  const cards = levels.list().filter((card) => card.age === age);
  const states = windowStates(cards, session.player(), now?.lesson.levels);
  const shown = cards.map((card) => ({
    card,
    standing: states[card.id] ?? 'open',
    opened: card.opens === 'lesson' && (now?.lesson.levels.includes(card.id) ?? false),
  }));
  const town = townOf(layout, shown.length);
  const places = town.houses.flatMap((house) => house.windows.filter(hasLevel));
  const roles = [...new Set(shown.filter(({ standing }) => standing === 'done').map(({ card }) => card.role))];
  const whole = shown.length > 0 && shown.every(({ standing }) => standing === 'done');
  const scroll = useScroll(street, town.scrollable);
  const { board } = town.hall;
  return (
    <section class="town" aria-labelledby="town-name">
      <div class="town-head">
        <h1 ref={heading} id="town-name" class="town-name" tabIndex={-1}>
          {t('app.name')}
        </h1>
        <Ages />
        <LessonBar />
      </div>
      <Controls playing={false} />
      <div
        ref={street}
        class="town-street"
        onFocusIn={({ target }) => {
          if (target instanceof Element && target.matches('.plate:focus-visible')) scroll.to(target);
        }}
      >
        <ul class="plates" aria-label={t('town.levels')} style={{ '--street': `${Math.floor(town.length)}px` }}>
          {places.map((place) => {
            const one = shown[place.level];
            return one && <Plate key={one.card.id} {...one} place={place} />;
          })}
          {whole && (
            <li
              class="plate-place"
              style={{
                '--plate-x': `${board.x - board.width / 2}px`,
                '--plate-y': `${board.y + board.height + 22 * layout.scale}px`,
                '--plate-width': `${board.width * 2}px`,
                '--plate-height': '0px',
              }}
            >
              <button
                type="button"
                class="plate plate-done plate-charter"
                data-charter
                onClick={() => services.app.dispatch({ type: 'show', dialog: 'charter' })}
              >
                {t('town.charter')}
              </button>
            </li>
          )}
        </ul>
      </div>
      {!introduced && roles.length === 0 && (
        <TextButton
          icon="play"
          class="text-button-light town-how"
          onPress={() => services.app.dispatch({ type: 'show', dialog: 'first-minute' })}
        >
          {t('firstMinute.title')}
        </TextButton>
      )}
      <p class="town-roles">
        {roles.length > 0 && (
          <>
            <span>{t(roles.length > NAMED ? 'town.many' : 'town.roles', { count: roles.length })}</span>{' '}
            <strong class={roles.length > NAMED ? 'visually-hidden' : ''}>
              {listOf(
                words.language(),
                roles.map((role) => t(`roles.${role}`)),
              )}
            </strong>
          </>
        )}
        {shown.length === 0 && t('town.none')}
      </p>
      {shown.some(({ standing }) => standing === 'lesson') && (
        <p class="town-key">
          <Icon id="key" /> {t('town.key')}
        </p>
      )}
      {!scroll.atStart && (
        <button
          type="button"
          class="control town-walk town-back"
          onClick={() => scroll.by(-0.7)}
          aria-label={t('town.back')}
        >
          <Icon id="back" />
        </button>
      )}
      {!scroll.atEnd && (
        <button
          type="button"
          class="control town-walk town-more"
          onClick={() => scroll.by(0.7)}
          aria-label={t('town.more')}
        >
          <Icon id="forward" />
        </button>
      )}
    </section>
  );
}
