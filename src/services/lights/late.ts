/** What lights are made of are files of their own, which come when somebody sends one or looks at them. */
import * as z from 'zod/mini';
import { NO_LIGHTS } from '../../core/lights/none.ts';
import type { Remover } from '../../ports/device.ts';
import type { LightsPort } from '../../ports/lights.ts';
import { carriesLessons } from '../live/server.ts';

const carrier = z.object({ broker: z.literal('mqtt') });

/**
 * @param load gives the JSON at an address beside the page; fails where there is none
 * @param make gives all but `possible`, when it is first asked for
 */
export function lateLights(
  load: (address: string) => Promise<unknown>,
  make: () => Promise<Omit<LightsPort, 'possible'>>,
): LightsPort {
  let made: ReturnType<typeof make> | undefined;
  const get = (): ReturnType<typeof make> => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  const isCarried = (): Promise<boolean> =>
    load('live.json').then(
      (told) => carrier.safeParse(told).success,
      () => false,
    );
  return {
    possible: () => carriesLessons(load),
    light: async (...light) => (await get()).light(...light),
    takeBack: async (...light) => (await get()).takeBack(...light),
    look(hear) {
      let stop: Remover = () => undefined;
      let over = false;
      const tell = (is: 'none' | 'joining'): void => hear({ is, lights: NO_LIGHTS, waiting: 0 });
      const begin = async (): Promise<void> => {
        tell('joining');
        if (!(await isCarried())) return over ? undefined : tell('none');
        const { look } = await get();
        if (!over) stop = look(hear);
      };
      begin().catch(() => over || tell('none'));
      return () => {
        over = true;
        stop();
      };
    },
  };
}
