import { isBroad } from '../../geometry/layout-kind.ts';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isFork, isLast, kindOf } from '../../core/kinds/index.ts';
import type { Session } from '../../ports/play.ts';
import { pictureNow } from '../../core/story/picture.ts';
import { currentBeat, isTold, valuesOfStory } from '../../core/story/questions.ts';
import { isRead } from '../../core/story/script.ts';
import { AlwaysHelp } from './always-help.tsx';
import { panelOf } from './beats/index.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Circle } from '../parts/circle.tsx';
import { ForwardButton } from '../parts/forward.tsx';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { StoryLog } from './transcript.tsx';
import { useLineTimer } from './use-line-timer.ts';
import { usePanelFocus } from './use-panel-focus.ts';
import { usePressGuard } from './use-press-guard.ts';
import { placeOf, useQuestion } from './use-question.ts';
import { useRewinding } from './use-rewinding.ts';

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, input, select, textarea, summary, [data-lift]') !== null;

/** Space and Enter show the next line while the focus is in the panel and on no other control. */
export function useNextByKey(panel: RefObject<HTMLElement | null>, next: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if ((event.key !== ' ' && event.key !== 'Enter') || event.repeat || isControl(event.target)) return;
      event.preventDefault();
      next();
    };
    const element = panel.current;
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  });
}

/** The story's panel: what was told, then what is asked, or the way on. */
export function StoryPanel({ session }: { session: Session }) {
  const { words } = useServices();
  const t = useWords();
  const { level, store } = session;
  useFollowing(store.subscribe);
  const state = store.state();
  const beat = currentBeat(level, state);
  const told = isTold(state);
  const read = isRead(level, state);
  const panel = panelOf(beat);
  const { asked, ask } = useQuestion(session, panel.ownBar);
  const props = {
    level,
    state,
    beat,
    given: valuesOfStory(level, state),
    dispatch: store.dispatch,
    word: (id: string) => words.level(level.id, `beats.${beat.id}.${id}`),
  };
  const element = useRef<HTMLElement>(null);
  const place = placeOf(state);
  const phase = asked ? 'asked' : read && told ? 'told' : 'telling';
  const made = kindOf(beat).steps?.(beat, props.given, state.draft).length ?? 0;
  const standing = asked ? (panel.standing?.(props) ?? '') : '';
  const guard = usePressGuard(element, `${place} ${phase} ${made} ${standing}`);
  const hurry = (): void => {
    guard.line();
    if (read) ask();
    else store.dispatch({ type: 'read' });
  };

  useNextByKey(element, () => {
    if (phase === 'telling' && guard.takes()) hurry();
  });
  useLineTimer(session);
  useRewinding(session, element);
  usePanelFocus(element, place, phase !== 'telling');

  const Ask = panel.ask;
  const ownBar = panel.ownBar && asked;
  const ownTitle = asked ? panel.title?.(props) : undefined;
  return (
    <section
      ref={element}
      id="panel"
      class={`panel panel-${beat.kind} ${isBroad(beat) ? 'panel-broad' : ''} ${level.help === 'always' ? 'panel-helped' : ''}`}
      aria-labelledby="panel-title"
      data-level={level.id}
      data-beat={beat.id}
      data-kind={beat.kind}
      data-ending={isLast(beat) ? beat.id : undefined}
      data-phase={phase}
      data-first={state.trail.length === 1 || undefined}
    >
      {!ownBar && (
        <header class={`bar ${ownTitle === undefined ? '' : 'bar-ending'}`} data-aloud="once">
          <div>
            <h1 id="panel-title" class="bar-title" tabIndex={-1} data-heading>
              {ownTitle ?? words.level(level.id, 'title')}
            </h1>
            {ownTitle === undefined && <p class="bar-role">{words.level(level.id, 'role')}</p>}
          </div>
          {ownTitle === undefined && <Circle level={level} picture={pictureNow(level, state)} />}
        </header>
      )}
      {/* the log is the same all story long: whoever listens hears what is added to it, and nothing of a new one */}
      <div key="body" class={ownBar ? 'visually-hidden' : 'body'} data-aloud={ownBar ? 'asked' : undefined}>
        <StoryLog level={level} state={state} seen={!ownBar} />
        {phase === 'telling' && <ForwardButton key="forward" label={t('play.next')} onPress={hurry} lamp={false} />}
        {phase === 'told' && isFork(beat) && (
          <fieldset class="pair told" aria-label={t('play.told')} tabIndex={-1} data-question>
            <ChoiceButton id="again" icon="again" onPress={() => store.dispatch({ type: 'rewind', to: beat.id })}>
              {t('play.again')}
            </ChoiceButton>
            <ChoiceButton id="go-on" icon="forward" onPress={() => store.dispatch({ type: 'go-on' })}>
              {t('play.goOn')}
            </ChoiceButton>
          </fieldset>
        )}
        {asked && !ownBar && <Ask key={place} {...props} />}
      </div>
      {ownBar && <Ask key={place} {...props} />}
      {level.help === 'always' && <AlwaysHelp />}
    </section>
  );
}
