import type { Session } from '../core/ports.ts';
import { useFollowing, useServices } from './surroundings.ts';
import { useLayout } from './window.ts';

/** Half the width of a long name tag, px at scale 1. */
const HALF = 84;

/** Name tags at the feet of those who stand near. On narrow screens the messages name them. */
export function Names({ session: { level } }: { session: Session }) {
  const { stage, words } = useServices();
  const { mode, free, stage: { width }, scale } = useLayout();
  useFollowing(stage?.subscribe);
  const seen = stage?.seen();
  if (mode !== 'wide' || !seen) return null;
  const room = words.direction() === 'rtl' ? { from: width - free, to: width } : { from: 0, to: free };
  // half of a long name on either side stays clear of the window's edge and of the panel
  const within = (x: number): number => Math.min(Math.max(x, room.from + HALF * scale), room.to - HALF * scale);
  return (
    <div id="names" aria-hidden="true">
      {seen.marks.map(({ who, x, y }) => (
        <span key={who} class={`name-tag ${who === level.centre ? 'name-tag-centre' : ''}`} style={{ insetBlockStart: `${Math.round(y + 16)}px`, left: `${Math.round(within(x))}px` }}>
          {words.level(level.id, `people.${who}`)}
        </span>
      ))}
    </div>
  );
}
