import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Level } from '../core/level/schema.ts';
import type { Story } from '../core/story/state.ts';
import { type Entry, logOf } from './log.ts';
import { LogLine } from './parts/line.tsx';
import { useWords } from './services.ts';
import { useChatOnStage } from './chat.tsx';

const inChat = (entry: Entry): boolean => 'line' in entry && 'say' in entry.line && entry.line.chat === true;

/** The lines of a telling; new ones are read out by themselves, the last one is in view. */
export function LogView({ entries, level, state }: { entries: readonly Entry[]; level: Level; state: Story }) {
  const t = useWords();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const log = element.current;
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    log.dataset['more'] = String(log.scrollTop > 4);
  }, [entries.length, entries[0]?.key]);
  return (
    <div ref={element} class="log" onScroll={(event) => { event.currentTarget.dataset['more'] = String(event.currentTarget.scrollTop > 4); }} role="log" aria-label={t('play.log')} tabIndex={0}>
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
