import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loadPlace, type PlaceId, type Screen } from '../art/places/index.ts';
import type { Level } from '../core/level/schema.ts';
import { pictureNow } from '../core/story/picture.ts';
import type { Story } from '../core/story/state.ts';
import { chatOf } from './log.ts';
import { Icon } from './parts/icon.tsx';
import { LogLine } from './parts/line.tsx';
import { SCROLLER, scrollToEnd } from './scroller.ts';
import { useFollowing, useServices, useWords } from './surroundings.ts';
import { useLayout } from './window.ts';

const screens = new Map<string, Screen | null>();

/** The sheet of a phone that stands in this place, in picture px; nothing where there is none. */
function useScreen(place: string): Screen | null {
  const [, known] = useState(0);
  useEffect(() => {
    if (screens.has(place)) return;
    void loadPlace(place as PlaceId).then((draw) => {
      screens.set(place, draw({ mood: 'dusk', mirrored: false, lit: 0 }).screen ?? null);
      known((count) => count + 1);
    });
  }, [place]);
  return screens.get(place) ?? null;
}

/** Where a chat stands on the stage: only beside a panel, and only on a phone that stands there. */
function usePhone(level: Level, state: Story) {
  const { stage } = useServices();
  const layout = useLayout();
  useFollowing(stage?.subscribe);
  const screen = useScreen(pictureNow(level, state).place);
  const view = stage?.seen()?.view;
  return layout.mode === 'wide' && screen && view ? { screen, view } : null;
}

export const useChatOnStage = (level: Level, state: Story): boolean => usePhone(level, state) !== null && chatOf(level, state).length > 0;

/** The chat as words on the phone on stage, under the same tilt. */
export function StageChat({ level, state }: { level: Level; state: Story }) {
  const t = useWords();
  const { words } = useServices();
  const name = level.chat ? words.level(level.id, 'chat') : t('play.chat');
  const phone = usePhone(level, state);
  const lines = useRef<HTMLDivElement>(null);
  const entries = chatOf(level, state);
  useLayoutEffect(() => scrollToEnd(lines.current), [entries.length]);
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
    <section id="chat" style={style} aria-label={name}>
      <p class="chat-head"><span class="chat-sign"><Icon id="people" /></span><b>{name}</b></p>
      <div ref={lines} class="chat-lines" role="log" {...SCROLLER} aria-label={name}>
        {entries.map((entry) => <LogLine key={entry.key} entry={entry} level={level} state={state} />)}
      </div>
    </section>
  );
}
