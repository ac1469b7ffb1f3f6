import type { Session } from '../core/ports.ts';
import { useFollowing, useServices } from './surroundings.ts';
import { useLayout } from './window.ts';

/** Name tags at the feet of those who stand near. On narrow screens the messages name them. */
export function Names({ session: { level } }: { session: Session }) {
  const { stage, words } = useServices();
  const { mode } = useLayout();
  useFollowing(stage?.subscribe);
  const seen = stage?.seen();
  if (mode !== 'wide' || !seen) return null;
  return (
    <div id="names" aria-hidden="true">
      {seen.marks.map(({ who, x, y }) => (
        <span key={who} class={`name-tag ${who === level.centre ? 'name-tag-centre' : ''}`} style={{ insetBlockStart: `${Math.round(y + 16)}px`, left: `${Math.round(x)}px` }}>
          {words.level(level.id, `people.${who}`)}
        </span>
      ))}
    </div>
  );
}
