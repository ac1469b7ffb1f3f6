import * as z from 'zod/mini';
import { type GuestKept, guestKept, NEW_GUEST } from '../../core/live/guest.ts';
import { hexOf, lessonKeys } from '../../core/live/keys.ts';
import type { Joined } from '../../core/lesson/joined.ts';
import type { Database } from '../device/database.ts';
import { LIVE_PLACE } from '../device/stores.ts';

const hex = (digits: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));

/** What a device keeps of the live lesson it is in: who it is there, and all it has for the teacher. */
const outbox = z.strictObject({
  /** The lesson's code and key: of another lesson nothing is left. */
  code: z.string(),
  key: z.string(),
  /** The lesson's part of every topic, and the pupils' secret: made once, for that takes a slow device its time. */
  lesson: hex(16),
  pupil: hex(64),
  /** This device's own secret in this lesson, drawn by chance: its public key makes the client. */
  secret: hex(64),
  guest: guestKept,
});
export type Outbox = Readonly<z.infer<typeof outbox>>;

/** Is it of the same lesson, and this device has been somebody else there? */
function isAnother(of: Outbox, kept: unknown): boolean {
  const read = z.safeParse(outbox, kept);
  return read.success && read.data.code === of.code && read.data.key === of.key && read.data.secret !== of.secret;
}

/**
 * The outbox of a device; it lies among the settings, where a press is noted at once, and goes with the lesson.
 * @param random so many bytes by chance
 */
export const createOutbox = (database: Database, random: (length: number) => Uint8Array) => ({
  /** What lies here for this live lesson, or a new one. */
  async open({ code }: Pick<Joined, 'code'>, key: string): Promise<Outbox> {
    const answer = await database.get(...LIVE_PLACE);
    const lies = answer.is === 'found' ? answer.value : answer.is === 'unknown' ? answer.held : undefined;
    const read = z.safeParse(outbox, lies);
    if (read.success && read.data.code === code && read.data.key === key) return read.data;
    const { lesson, pupil } = lessonKeys(key);
    return { code, key, lesson, pupil: hexOf(pupil), secret: hexOf(random(32)), guest: NEW_GUEST };
  },
  /** Resolves to whether it lies here. What was not known when this one was made is not written over. */
  keep: (of: Outbox, guest: GuestKept): Promise<boolean> =>
    database.change(...LIVE_PLACE, (before) => (isAnother(of, before) ? before : { ...of, guest }), true),
  empty: (): Promise<boolean> => database.change(...LIVE_PLACE, () => undefined, true),
});
