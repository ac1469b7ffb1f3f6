import { useEffect, useState } from 'preact/hooks';
import { type Target, targetsOf } from '../../../geometry/seen.ts';
import { useFollowing, useServices } from '../../app/surroundings.ts';
import { useLayout } from '../../app/window.ts';
import { isStill } from '../flight.ts';

/** The controls lie over the top of the stage, the panel's corners over its lower edge; px at scale 1. */
const TOP = 84,
  BOTTOM = 30;

/**
 * Where each of these things can be touched in the picture; nothing for those that are touched in the list: on a phone
 * all, and until the picture is there.
 * @param at what of the picture each is
 */
export function useTargets(at: readonly string[]): readonly (Target | undefined)[] {
  const { stage, words } = useServices();
  const { mode, beside, flowing, free, scale, stage: size } = useLayout();
  useFollowing(stage?.subscribe);
  const seen = mode === 'small' || flowing ? null : stage?.seen();
  const x = words.direction() === 'rtl' ? size.width - free : 0;
  const [top, bottom] = [TOP * scale, beside ? 0 : BOTTOM * scale];
  const room = { x, y: top, width: free, height: size.height - top - bottom };
  return targetsOf(
    at.map((name) => seen?.things.get(name)),
    room,
  );
}

/** Seconds after which all that can be touched shows by itself. */
export const SHOWN_AFTER = 8;

/** Does all that can be touched show? At once where nothing moves. @param anew begins the while anew */
export function useShown(anew: string): boolean {
  const { clock } = useServices();
  const [shown, setShown] = useState(isStill);
  useEffect(() => (shown ? undefined : clock.after(SHOWN_AFTER, () => setShown(true))), [clock, shown, anew]);
  return shown;
}
