import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Level } from '../../core/level/schema.ts';
import type { Story } from '../../core/story/state.ts';
import { type Entry, logOf, writerNow } from './transcript-lines.ts';
import { LogLine } from './line.tsx';
import { Typing } from '../parts/typing.tsx';
import { useApp, useWords } from '../app/surroundings.ts';
import { useChatOnStage } from './chat.tsx';
import { markMore, SCROLLER, scrollToEnd } from '../app/scroller.ts';
import { changedFaces } from './faces.ts';
import { useRemovals } from './use-removals.ts';

const inChat = (entry: Entry): boolean => 'line' in entry && 'say' in entry.line && entry.line.chat === true;

/** The lines of a telling; new ones are read out by themselves, the last one is in view. */
export function LogView({
  entries,
  level,
  state,
  writer = null,
  seen = true,
  unseen,
}: {
  entries: readonly Entry[];
  level: Level;
  state: Story;
  writer?: ReturnType<typeof writerNow>;
  /** Where it is only heard it cannot be scrolled, and no key comes to it. */
  seen?: boolean;
  /** Entries that are seen elsewhere. */
  unseen?: ((entry: Entry) => boolean) | undefined;
}) {
  const t = useWords();
  useApp();
  const element = useRef<HTMLDivElement>(null);
  const last = entries.at(-1)?.key;
  const faces = useMemo(() => changedFaces(entries, level, state), [entries, level, state]);
  useRemovals(entries);
  useLayoutEffect(() => {
    scrollToEnd(element.current);
    // where the page scrolls as a whole, the way on stays in view below the last line
    element.current?.closest('.panel')?.querySelector('[data-forward]')?.scrollIntoView({ block: 'nearest' });
  }, [last, writer !== null]);
  useEffect(() => {
    // what is asked below, or larger text, takes room away: the last line stays in view
    const watch = new ResizeObserver(() => scrollToEnd(element.current));
    if (element.current) watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={element}
      class="log"
      role="log"
      aria-label={t('play.log')}
      {...(seen ? SCROLLER : {})}
      onScroll={(event) => markMore(event.currentTarget)}
    >
      {entries.map((entry) => (
        <LogLine
          key={entry.key}
          entry={entry}
          level={level}
          state={state}
          heard={unseen?.(entry)}
          faced={faces.has(entry.key)}
        />
      ))}
      {writer && <Typing key={`writer after ${last}`} level={level} who={writer.who} />}
    </div>
  );
}

/**
 * The log of the story. What stands on the phone on stage is not seen twice; it is heard here alone, so that there is one
 * log.
 */
export function StoryLog({ level, state, seen }: { level: Level; state: Story; seen: boolean }) {
  const onStage = useChatOnStage(level, state);
  const entries = useMemo(() => logOf(level, state), [level, state]);
  return (
    <LogView
      entries={entries}
      level={level}
      state={state}
      writer={onStage ? null : writerNow(level, state)}
      seen={seen}
      unseen={onStage ? inChat : undefined}
    />
  );
}
