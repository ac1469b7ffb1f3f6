import { useEffect, useMemo, useState } from 'preact/hooks';
import { countriesOf, forksOf, type LevelOfClasses, levelsOf } from '../../core/lights/sums.ts';
import type { LitWindow } from '../../core/lights/lights.ts';
import type { Level } from '../../core/level/schema.ts';
import { type LightsRoom, lightsView, type LitPicture, type Look, lookFor, placesOf } from '../../geometry/lights.ts';
import type { LightsState } from '../../ports/lights.ts';
import { useServices } from '../app/surroundings.ts';

/** All lights, as they come, as long as the page is there. */
export function useLights(): LightsState | undefined {
  const { lights } = useServices();
  const [state, setState] = useState<LightsState>();
  useEffect(() => lights.look(setState), [lights]);
  return state;
}

/** What is chosen on the page; what is left open goes by what there is. */
export interface Choice {
  readonly country: string | null;
  /** `level/version`. */
  readonly story: string | null;
  readonly look: Look | null;
}

export const keyOf = ({ level, version }: Pick<LevelOfClasses, 'level' | 'version'>): string => `${level}/${version}`;

export interface Night {
  /** The windows of the country that is looked at. */
  readonly windows: readonly LitWindow[];
  readonly countries: ReturnType<typeof countriesOf>;
  readonly stories: readonly LevelOfClasses[];
  /** Which of them is shown; none where there is no window. */
  readonly at: number;
  readonly look: Look;
  readonly picture: LitPicture;
  /** Windows for which the view has no place. */
  readonly far: number;
}

const NOBODY: ReadonlyMap<string, LitWindow> = new Map();

/** What the page shows of all lights. */
export function useNight(
  state: LightsState | undefined,
  { country, story, look: chosen }: Choice,
  room: LightsRoom,
): Night {
  const all = state?.lights.windows ?? NOBODY;
  const own = useMemo(
    () => new Map([...all].filter(([, one]) => country === null || one.country === country)),
    [all, country],
  );
  const countries = useMemo(() => countriesOf(all.values()), [all]);
  const stories = useMemo(() => levelsOf(own.values()), [own]);
  const at = Math.max(
    0,
    stories.findIndex((one) => keyOf(one) === story),
  );
  const shown = stories[at] ? keyOf(stories[at]) : null;
  const { beside, width, height, page } = room;
  const look = useMemo(
    () => chosen ?? lookFor(own.size, { beside, width, height, page }),
    [chosen, own.size, beside, width, height, page],
  );
  const capacity = useMemo(
    () => lightsView(look, { beside, width, height, page }).places.length,
    [look, beside, width, height, page],
  );
  const picture = useMemo((): LitPicture => {
    const places = placesOf([...own.keys()], capacity);
    const lit = new Map(
      [...places].map(([key, place]) => {
        const one = own.get(key);
        return [place, one && keyOf(one) === shown ? 'shown' : 'lit'] as const;
      }),
    );
    return { look, lit };
  }, [own, capacity, look, shown]);
  return {
    windows: useMemo(() => [...own.values()], [own]),
    countries,
    stories,
    at,
    look,
    picture,
    far: own.size - picture.lit.size,
  };
}

/** What the classes chose in a story, by fork and age. */
export const useForks = (windows: readonly LitWindow[], story: LevelOfClasses | undefined) =>
  useMemo(() => (story ? forksOf(windows, story) : []), [windows, story && keyOf(story)]);

/** The story as it is here, once it has come; `null` where it is another edition, or cannot be had. */
export function useStory(of: Pick<LevelOfClasses, 'level' | 'version'> | undefined): Level | null | undefined {
  const { levels } = useServices();
  const [found, setFound] = useState<{ readonly key: string; readonly level: Level | null }>();
  const key = of && keyOf(of);
  useEffect(() => {
    if (!of || key === undefined) return;
    let gone = false;
    levels.load(of.level).then(
      ({ level }) => gone || setFound({ key, level: level.version === of.version ? level : null }),
      () => gone || setFound({ key, level: null }),
    );
    return () => {
      gone = true;
    };
  }, [levels, key]);
  return found && found.key === key ? found.level : undefined;
}
