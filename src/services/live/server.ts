import * as z from 'zod/mini';

/** What this very laptop's server tells of live lessons; on another's there is less. */
const carries = z.object({ broker: z.literal('mqtt'), others: z.boolean() });

/**
 * Can a live lesson be begun here: does the server of this very laptop carry them?
 * @param load gives the JSON at an address beside the page; fails where there is none
 */
export const carriesLessons = (load: (address: string) => Promise<unknown>): Promise<boolean> =>
  load('live.json').then(
    (told) => carries.safeParse(told).success,
    () => false,
  );

/** Lets the devices of a lesson in at the server of this laptop; resolves to whether it does. */
export const openLesson = (opening: object): Promise<boolean> =>
  fetch(new URL('live.json', document.baseURI), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(opening),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
