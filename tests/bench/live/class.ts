/** A class that is measured: so many pupils and a teacher at one server. */
import type { End, Way } from './ways.ts';

export interface Connected {
  /** ms from the first connection asked for until all had heard where the class is. */
  readonly joined: number;
  /** Every pupil answers once, each at a moment of its own within `span` ms. @returns ms from each press to the teacher's page */
  answers(span: number): Promise<number[]>;
  /** Ends when every pupil has heard anew where the class is, and the teacher is there. @returns ms from now on */
  allBack(): Promise<number>;
  close(): void;
}

/** As long as a record of a story is. */
const filling = 'x'.repeat(150);

/** Connects all at once. */
export async function connectClass(way: Way, port: number, pupils: number): Promise<Connected> {
  const ends = new Map<number, End>();
  const inside = new Set<number>();
  let teacherIn = 0;
  let whole = (): void => undefined;
  const look = (): void => void (inside.size === pupils && teacherIn > 0 && whole());
  const pressed = new Map<number, number>();
  const took: number[] = [];
  let all = (): void => undefined;

  const begin = performance.now();
  const joined = new Promise<void>((done) => (whole = done));
  const teacher = way.teacher(port, {
    open() {
      teacherIn += 1;
      teacher.send('story');
      look();
    },
    heard(text) {
      const at = pressed.get(Number(text.split(' ')[0]));
      if (at === undefined) return;
      took.push(performance.now() - at);
      if (took.length === pupils) all();
    },
  });
  for (let at = 0; at < pupils; at += 1)
    ends.set(
      at,
      way.pupil(port, at, {
        open: () => undefined,
        heard() {
          inside.add(at);
          look();
        },
      }),
    );
  await joined;
  return {
    joined: performance.now() - begin,
    async answers(span) {
      took.length = 0;
      const answered = new Promise<void>((done) => (all = done));
      for (const [at, end] of ends)
        setTimeout(() => {
          pressed.set(at, performance.now());
          end.send(`${at} ${filling}`);
        }, Math.random() * span);
      await answered;
      return [...took];
    },
    async allBack() {
      inside.clear();
      teacherIn = 0;
      const from = performance.now();
      await new Promise<void>((done) => (whole = done));
      return performance.now() - from;
    },
    close() {
      teacher.close();
      for (const end of ends.values()) end.close();
    },
  };
}
