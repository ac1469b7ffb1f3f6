import * as z from 'zod/mini';
import { type At, at as atSchema } from '../../core/live/at.ts';
import { newHost } from '../../core/live/host.ts';
import type { Live, LiveKeys } from '../../core/live/kept.ts';
import { hexOf } from '../../core/live/keys.ts';
import { KEY_LETTERS } from '../../core/record/lesson.ts';
import { writeLetters } from '../../core/record/letters.ts';
import type { SchoolClass } from '../../core/class/class.ts';
import type { ChancePort, Remover } from '../../ports/device.ts';
import type { LiveHostPort, LiveHostState } from '../../ports/live.ts';
import { createTurns } from '../class/locks.ts';
import { quietly } from '../device/quietly.ts';
import type { Signal } from '../device/signal.ts';
import { lead, type Leading, type LeadingParts, openingOf } from './leading.ts';
import { NO_LIVE_HOST } from './none.ts';

interface Parts extends LeadingParts {
  readonly chance: Pick<ChancePort, 'day' | 'id'>;
  /** Between the windows of this browser. */
  readonly signal: Signal;
  /** Lets one window after the other lead. */
  readonly turns?: ReturnType<typeof createTurns>;
  /** Is this window looked at? And called when it is again. */
  readonly looked: { now(): boolean; again(call: () => void): Remover };
}

/**
 * What windows say to one another. `state`: of the one that leads; `ask`: for that; `give`: to one that is looked at, for
 * in others a browser lets time stand still; the rest asks it to do something.
 */
const message = z.union([
  z.object({ by: z.string(), is: z.literal('state'), state: z.custom<LiveHostState>() }),
  z.object({ by: z.string(), is: z.literal('ask') }),
  z.object({ by: z.string(), is: z.literal('instead'), class: z.string() }),
  z.object({ by: z.string(), is: z.literal('give'), class: z.string() }),
  z.object({ by: z.string(), is: z.literal('set'), at: atSchema, id: z.string() }),
  z.object({ by: z.string(), is: z.literal('stop'), id: z.string() }),
  z.object({ by: z.string(), is: z.literal('done'), id: z.string(), kept: z.boolean() }),
]);
type Message = z.infer<typeof message>;
type Said<One = Message> = One extends unknown ? Omit<One, 'by'> : never;

/** Seconds a window that leads has to answer another. */
const ANSWER = 5;

/** Where a class begins: each at their own pace. */
const FIRST: At = { mode: 'own', phase: 'wait' };

/** The live lesson of a class on the teacher's device. One of its windows leads; when that goes the next goes on. */
export function createLiveHost(parts: Parts): LiveHostPort {
  const { classes, chance, clock, random, open, signal, looked, turns = createTurns('live') } = parts;
  const me = chance.id();
  const listeners = new Set<() => void>();
  const say = (what: Said): void => signal.tell({ ...what, by: me });
  /** The class this window leads or wants to, and what ends its leading it. */
  let wanted: string | undefined;
  /** Which of its attempts to lead counts: one that was given up and still waits does nothing. */
  let attempt = 0;
  let leading: Leading | undefined;
  let release = (): void => undefined;
  /** As the window that leads says. */
  let elsewhere: LiveHostState = NO_LIVE_HOST.state();
  const answers = new Map<string, (kept: boolean) => void>();
  let telling = false;

  function state(): LiveHostState {
    const joins = elsewhere.is === 'none' && wanted !== undefined;
    return leading?.state() ?? (joins ? { ...elsewhere, is: 'joining', class: wanted ?? null } : elsewhere);
  }
  function tell(): void {
    [...listeners].forEach((listener) => listener());
    // of many answers at once other windows hear once
    if (!leading || telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      if (leading) say({ is: 'state', state: leading.state() });
    });
  }

  const find = async (id: string): Promise<SchoolClass | undefined> => {
    const answer = await classes.get(id);
    return answer.is === 'found' ? answer.value : undefined;
  };
  const keysToday = (of: SchoolClass | undefined): LiveKeys | undefined => {
    const keys = of?.live?.keys;
    return keys?.day === chance.day() ? keys : undefined;
  };

  /** Waits until no other window leads, and leads as long as nothing ends it. */
  function take(id: string): void {
    if (wanted === id) return;
    wanted = id;
    attempt += 1;
    const mine = attempt;
    say({ is: 'ask' });
    const hold = async (): Promise<void> => {
      const of = mine === attempt ? await find(id) : undefined;
      const keys = keysToday(of);
      if (mine !== attempt) return;
      if (!of?.live || !keys) {
        wanted = undefined;
        return tell();
      }
      const done = new Promise<void>((end) => (release = end));
      leading = lead(parts, { id, keys, kept: of.live.host }, tell, () => {
        giveUp();
        tell();
      });
      tell();
      await done;
    };
    quietly(turns(hold));
  }
  /** Lets another window lead, once all that came here is laid down. */
  function yieldTo(): void {
    const end = release;
    release = () => undefined;
    if (leading) quietly(leading.leave().finally(end));
    else end();
    leading = undefined;
  }
  function giveUp(): void {
    wanted = undefined;
    attempt += 1;
    elsewhere = NO_LIVE_HOST.state();
    yieldTo();
  }

  /** Asks the window that leads; `false` where none answers. */
  const ask = (what: { readonly is: 'set'; readonly at: At } | { readonly is: 'stop' }): Promise<boolean> =>
    new Promise((done) => {
      const id = chance.id();
      const stop = clock.after(ANSWER, () => answered(false));
      const answered = (kept: boolean): void => {
        stop();
        answers.delete(id);
        done(kept);
      };
      answers.set(id, answered);
      say({ ...what, id });
    });

  async function stop(): Promise<boolean> {
    if (!leading) return false;
    const done = await leading.stop();
    if (!done) return false;
    giveUp();
    say({ is: 'state', state: NO_LIVE_HOST.state() });
    tell();
    return true;
  }

  async function hear(said: Message): Promise<void> {
    switch (said.is) {
      case 'state':
        if (leading) return;
        elsewhere = said.state;
        if (said.state.is === 'none') giveUp();
        return tell();
      case 'ask':
        if (leading) say({ is: 'state', state: leading.state() });
        return;
      case 'instead':
        if (wanted === undefined || wanted === said.class) return;
        giveUp();
        return tell();
      case 'give': {
        if (!leading || wanted !== said.class || looked.now()) return;
        elsewhere = leading.state();
        yieldTo();
        wanted = undefined;
        return take(said.class);
      }
      case 'set':
        if (leading) say({ is: 'done', id: said.id, kept: await leading.set(said.at) });
        return;
      case 'stop':
        if (leading) say({ is: 'done', id: said.id, kept: await stop() });
        return;
      case 'done':
        answers.get(said.id)?.(said.kept);
    }
  }
  signal.subscribe((heard) => {
    const read = z.safeParse(message, heard);
    if (read.success && read.data.by !== me) quietly(hear(read.data));
  });
  looked.again(() => {
    if (wanted !== undefined && !leading) say({ is: 'give', class: wanted });
  });
  say({ is: 'ask' });

  async function begin(id: string): Promise<boolean> {
    const of = await find(id);
    if (!of) return false;
    const known = keysToday(of);
    const drawn = random(KEY_LETTERS);
    const keys = known ?? {
      day: chance.day(),
      pupil: writeLetters([...drawn].map((byte) => byte & 31)),
      secret: hexOf(random(32)),
      teacher: hexOf(random(32)),
    };
    if (!(await open(openingOf(keys)))) return false;
    if (!known) {
      const before = of.live?.host;
      const host = before ? { ...before, step: before.step + 1, at: FIRST } : newHost(FIRST);
      const live: Live = { keys, host };
      if (!(await classes.put({ ...of, live }))) return false;
    }
    // in place of that of another class
    if (wanted !== id) giveUp();
    say({ is: 'instead', class: id });
    take(id);
    return true;
  }
  let beginning: { readonly id: string; readonly done: Promise<boolean> } | undefined;

  return {
    possible: () => Promise.resolve(true),
    // pressed twice it begins once
    start(id) {
      if (beginning?.id === id) return beginning.done;
      const done = begin(id).finally(() => (beginning = undefined));
      beginning = { id, done };
      return done;
    },
    async resume(id) {
      const keys = keysToday(await find(id));
      if (!keys || !(await open(openingOf(keys)))) return false;
      // the lesson of another class goes on
      if (wanted !== id && (wanted !== undefined || (elsewhere.is !== 'none' && elsewhere.class !== id))) return false;
      take(id);
      return true;
    },
    state,
    set: (at) => leading?.set(at) ?? ask({ is: 'set', at }),
    async stop() {
      if (leading) return stop();
      if (state().is !== 'none') return ask({ is: 'stop' });
      return false;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
