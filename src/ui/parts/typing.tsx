import type { Level } from '../../core/level/schema.ts';
import { Portrait } from './portrait.tsx';

/**
 * Three dots where the next message of somebody else will stand. Nothing is said by them that the message does not say.
 */
export function Typing({ level, who }: { level: Level; who: string | undefined }) {
  return (
    <div class="message typing" aria-hidden="true">
      {who !== undefined && <Portrait level={level} who={who} />}
      <span class="bubble typing-dots">
        <span />
        <span />
        <span />
      </span>
    </div>
  );
}
