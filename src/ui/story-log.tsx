import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Level } from '../core/level/schema.ts';
import type { Story } from '../core/story/state.ts';
import { type Entry, logOf } from './log.ts';
import { LogLine } from './parts/line.tsx';
import { useWords } from './surroundings.ts';
import { useChatOnStage } from './chat.tsx';
import { markMore, SCROLLER, scrollToEnd } from './scroller.ts';

const inChat = (entry: Entry): boolean => 'line' in entry && 'say' in entry.line && entry.line.chat === true;

/** The lines of a telling; new ones are read out by themselves, the last one is in view. */
export function LogView({ entries, level, state }: { entries: readonly Entry[]; level: Level; state: Story }) {
  const t = useWords();
  const element = useRef<HTMLDivElement>(null);
  const last = entries.at(-1)?.key;
  useLayoutEffect(() => scrollToEnd(element.current), [last]);
  useEffect(() => {
    // what is asked below, or larger text, takes room away: the last line stays in view
    const watch = new ResizeObserver(() => scrollToEnd(element.current));
    if (element.current) watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={element} class="log" role="log" aria-label={t('play.log')} {...SCROLLER} onScroll={(event) => markMore(event.currentTarget)}>
      {entries.map((entry) => <LogLine key={entry.key} entry={entry} level={level} state={state} />)}
    </div>
  );
}

/** The log of the story. What stands on the phone on stage is not said twice. */
export function StoryLog({ level, state }: { level: Level; state: Story }) {
  const onStage = useChatOnStage(level, state);
  const entries = useMemo(() => logOf(level, state), [level, state]);
  return <LogView entries={onStage ? entries.filter((entry) => !inChat(entry)) : entries} level={level} state={state} />;
}
