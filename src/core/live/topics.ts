/** Where each says what. Nobody hears another one's `in`, and only the teacher says `now` and `ack`. */

/** The teacher's client; every other is sixteen hexadecimal digits. */
export const TEACHER = 'teacher';

export interface Topics {
  /** Where the class is: kept by the broker, and heard by all. */
  readonly now: string;
  /** What every client says, for the teacher alone. */
  readonly all: string;
  in(client: string): string;
  ack(client: string): string;
}

export const topicsOf = (lesson: string): Topics => ({
  now: `rp/${lesson}/now`,
  all: `rp/${lesson}/in/+`,
  in: (client) => `rp/${lesson}/in/${client}`,
  ack: (client) => `rp/${lesson}/ack/${client}`,
});

const IN = /^rp\/[0-9a-f]{16}\/in\/([0-9a-f]{16})$/;

/** The client that speaks in a topic; nothing if it is none of those. */
export const clientIn = (topic: string): string | undefined => IN.exec(topic)?.[1];
