import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Level } from '../../core/level/schema.ts';
import type { Story } from '../../core/story/state.ts';
import { type Entry, logOf, writerNow } from './transcript-lines.ts';
import { LogLine } from '../parts/line.tsx';
import { Typing } from '../parts/typing.tsx';
import { useWords } from '../app/surroundings.ts';
import { useChatOnStage } from './chat.tsx';
import { markMore, SCROLLER, scrollToEnd } from '../app/scroller.ts';
import { useRemovals } from './use-removals.ts';

const inChat = (entry: Entry): boolean => 'line' in entry && 'say' in entry.line && entry.line.chat === true;

/** The lines of a telling; new ones are read out by themselves, the last one is in view. */
export function LogView({
  entries,
  level,
  state,
  writer = null,
}: {
  entries: readonly Entry[];
  level: Level;
  state: Story;
  writer?: ReturnType<typeof writerNow>;
}) {
  const t = useWords();
  const element = useRef<HTMLDivElement>(null);
  const last = entries.at(-1)?.key;
  useRemovals(entries);
  useLayoutEffect(() => scrollToEnd(element.current), [last, writer !== null]);
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
      {...SCROLLER}
      onScroll={(event) => markMore(event.currentTarget)}
    >
      {entries.map((entry) => (
        <LogLine key={entry.key} entry={entry} level={level} state={state} />
      ))}
      {writer && <Typing key={`writer after ${last}`} level={level} who={writer.who} />}
    </div>
  );
}

/** The log of the story. What stands on the phone on stage is not said twice. */
export function StoryLog({ level, state }: { level: Level; state: Story }) {
  const onStage = useChatOnStage(level, state);
  const entries = useMemo(() => logOf(level, state), [level, state]);
  if (onStage) return <LogView entries={entries.filter((entry) => !inChat(entry))} level={level} state={state} />;
  return <LogView entries={entries} level={level} state={state} writer={writerNow(level, state)} />;
}
