import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loadPlace, type Place, type PlaceId } from '../../art/places/index.ts';
import type { Level } from '../../core/level/schema.ts';
import { pictureNow } from '../../core/story/picture.ts';
import { personNow, valuesOfStory } from '../../core/story/questions.ts';
import type { Story } from '../../core/story/state.ts';
import { type ChatEntry, chatOf, writerNow } from './transcript-lines.ts';
import { Icon } from '../parts/icon.tsx';
import { LogLine, readLine } from './line.tsx';
import { Typing } from '../parts/typing.tsx';
import { scrollToEnd } from '../app/scroller.ts';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { useLayout } from '../app/window.ts';
import { decorate } from '../app/run.ts';

type PhonePlace = Required<Pick<Place, 'screen' | 'marks'>>;
const phones = new Map<string, PhonePlace | null>();

/**
 * The sheet of a phone that stands in this place and where words fall out of it, in picture px; nothing where there is
 * none.
 */
function usePhonePlace(place: string | null): PhonePlace | null {
  const [, known] = useState(0);
  useEffect(() => {
    if (place === null || phones.has(place)) return;
    decorate(
      loadPlace(place as PlaceId).then((draw) => {
        const { screen, marks = [] } = draw({ mood: 'dusk', mirrored: false, lit: 0 });
        phones.set(place, screen ? { screen, marks } : null);
        known((count) => count + 1);
      }),
    );
  }, [place]);
  return place === null ? null : (phones.get(place) ?? null);
}

/** Where a chat stands on the stage: only beside a panel, and only on a phone that stands there. */
function usePhone(level: Level, state: Story) {
  const { stage } = useServices();
  const layout = useLayout();
  useFollowing(stage?.subscribe);
  const view = stage?.seen()?.view;
  // places are drawn in files of their own, which the stage asks for: the first words do not wait for them
  const place = usePhonePlace(view ? pictureNow(level, state).place : null);
  return layout.mode === 'wide' && place && view ? { ...place, view } : null;
}

export const useChatOnStage = (level: Level, state: Story): boolean =>
  usePhone(level, state) !== null && chatOf(level, state).length > 0;

/** The longest words that fall; longer ones would reach the one who sits there, or the phone's own words. */
const SHORT = 18;
/** Fewer words than these are no crowd. */
const CROWD = 3;
/** Below this in the picture, words fall only where one sits there alone: others stand taller. */
const HEADS = 400;

interface FallingProps {
  readonly level: Level;
  readonly state: Story;
  readonly entries: readonly ChatEntry[];
  readonly phone: NonNullable<ReturnType<typeof usePhone>>;
}

/**
 * What others wrote falls out of the phone: the newest near and large, the older far, small and dim. It can all be read
 * on the phone.
 */
function FallingWords({ level, state, entries, phone: { marks: all, view } }: FallingProps) {
  const services = useServices();
  const alone = Object.keys(pictureNow(level, state).figures).length < 2;
  const marks = alone ? all : all.filter((mark) => mark.y < HEADS);
  const player = personNow(level, level.player, valuesOfStory(level, state));
  const said = entries
    .flatMap(({ key, path, line }) => {
      const { text, who } = readLine(services, level, state, path, line);
      return line.style === undefined && who !== player && text.length <= SHORT ? [{ key, text }] : [];
    })
    .slice(-marks.length);
  if (said.length < CROWD) return null;
  return (
    <div id="falling" aria-hidden="true">
      {said.map(({ key, text }, index) => {
        const mark = marks[marks.length - said.length + index];
        if (!mark) return null;
        const place = {
          '--x': `${(mark.x - view.x) * view.scale}px`,
          '--y': `${(mark.y - view.y) * view.scale}px`,
          '--size': `${(mark.size ?? 18) * view.scale}px`,
          '--tilt': `${mark.tilt ?? 0}deg`,
          opacity: 1 - 0.07 * (said.length - 1 - index),
        };
        return (
          <span key={key} class="falling" style={place}>
            {text}
          </span>
        );
      })}
    </div>
  );
}

/** The chat as words on the phone on stage, under the same tilt. It is heard in the log of the story. */
export function StageChat({ level, state }: { level: Level; state: Story }) {
  const t = useWords();
  const { words } = useServices();
  const name = level.chat ? words.level(level.id, 'chat') : t('play.chat');
  const phone = usePhone(level, state);
  const lines = useRef<HTMLDivElement>(null);
  const entries = chatOf(level, state);
  const writer = writerNow(level, state);
  useLayoutEffect(() => scrollToEnd(lines.current), [entries.length, writer !== null]);
  if (!phone || entries.length === 0) return null;
  const { screen, view } = phone;
  const style = {
    '--phone-x': `${(screen.x - view.x) * view.scale}px`,
    '--phone-y': `${(screen.y - view.y) * view.scale}px`,
    '--phone-width': `${screen.width * view.scale}px`,
    '--phone-height': `${screen.height * view.scale}px`,
    '--phone-tilt': `${words.direction() === 'rtl' ? -screen.rotate : screen.rotate}deg`,
  };
  return (
    <>
      <FallingWords level={level} state={state} entries={entries} phone={phone} />
      <section id="chat" style={style} aria-hidden="true">
        <p class="chat-head">
          <span class="chat-sign">
            <Icon id="people" />
          </span>
          <b>{name}</b>
        </p>
        <div ref={lines} class="chat-lines">
          {entries.map((entry) => (
            <LogLine key={entry.key} entry={entry} level={level} state={state} />
          ))}
          {writer && <Typing key={`writer after ${entries.at(-1)?.key}`} level={level} who={writer.who} />}
        </div>
      </section>
    </>
  );
}
