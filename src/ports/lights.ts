/** The night of lights: what classes light and everybody may look at. */
import type { Lights } from '../core/lights/lights.ts';
import type { Light } from '../core/lights/light.ts';
import type { Remover } from './device.ts';

/** The lights as a page that looks at them knows them. */
export interface LightsState {
  /** `none`: no broker carries them here. `joining`: not connected yet. `away`: it broke, and is tried again. */
  readonly is: 'none' | 'joining' | 'here' | 'away';
  readonly lights: Lights;
  /** Messages that have come and are not read yet. */
  readonly waiting: number;
}

/**
 * What became of a light. `lit`: it stands at the broker. `unsure`: it was sent, and nothing was heard of it. `none`:
 * nothing was sent, for there is nothing to say, no broker, or no room to keep what takes it back.
 */
export type Lit = 'lit' | 'unsure' | 'none';

export interface LightsPort {
  /** Can a class light its window from here: does the server of this very laptop carry lights, or a district's? */
  possible(): Promise<boolean>;
  /** Lights the window of a class for a level, in place of what it lit before. What it says is what the wall has shown. */
  light(classId: string, level: string, as: Pick<Light, 'country' | 'age'>): Promise<Lit>;
  /** Takes it back. Resolves to whether it is gone from the broker, and forgotten here. */
  takeBack(classId: string, level: string): Promise<boolean>;
  /** Looks at all lights until it is removed; hears of what has changed four times a second at the most. */
  look(hear: (state: LightsState) => void): Remover;
}
