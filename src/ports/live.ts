/**
 * What a live lesson needs: answers that come by themselves from the pupils' devices to the teacher's laptop. What is
 * said stands in `core/live`; how it travels is behind `LiveTransport`.
 */
import type { Said } from '../core/class/small-groups.ts';
import type { At } from '../core/live/at.ts';
import type { Reach } from '../core/live/reach.ts';
import type { Remover } from './device.ts';

/** Who connects. The password is made for this client alone, so that what it is made of never travels. */
export interface LiveClient {
  /** The lesson's part of every topic: sixteen hexadecimal digits. */
  readonly lesson: string;
  /** Sixteen hexadecimal digits drawn for this lesson, or `teacher`. */
  readonly client: string;
  readonly password: string;
}

/** What is heard of a connection. */
export interface LiveHearing {
  /** It stands, for the first time or again; all that was subscribed to is. */
  open(): void;
  message(topic: string, bytes: Uint8Array): void;
  /** It broke, or could not be made; it is tried again by itself. */
  closed(): void;
}

export interface LiveConnection {
  /** Sends at most 1,024 bytes; while there is no connection nothing is sent, and nothing is held. */
  publish(topic: string, bytes: Uint8Array, options: { readonly retain?: boolean; readonly qos: 0 | 1 }): void;
  /** Ends it for good: nothing is heard any more. */
  close(): void;
}

/** How messages travel: over MQTT, or in memory for tests. */
export interface LiveTransport {
  /** Nothing is heard before this returns. */
  connect(as: LiveClient, on: LiveHearing, subscribe: readonly string[]): LiveConnection;
}

/** Pupils at one place of a story. */
export interface LivePlace {
  readonly level: string;
  /** Forks behind them; `end` when they have come to an ending. */
  readonly part: number | 'end';
  /** How many they are, if they are five or more. */
  readonly pupils: Said;
}

/** A live lesson as the teacher's page shows it. Nothing in it tells one device from another. */
export interface LiveHostState {
  /** `joining`: not connected yet. `away`: the connection broke, and is tried again. */
  readonly is: 'none' | 'joining' | 'here' | 'away';
  /** The id of the class whose lesson it is. */
  readonly class: string | null;
  /** The pupils' key, eight letters: `liveCode` makes the lesson's letters of it. */
  readonly key: string | null;
  readonly at: At | null;
  /** Devices that came since the lesson began, gone or not. */
  readonly devices: number;
  readonly where: readonly LivePlace[];
  /** Devices that have voted in the vote that is on or was last. */
  readonly voted: number;
  /** Messages that were not taken: they could not be read, came too fast or belong to no level of the lesson. */
  readonly refused: number;
}

/** The live lesson on the teacher's laptop. One window of a browser leads it, and all others show the same. */
export interface LiveHostPort {
  /** Does the server this page came from carry live lessons? */
  possible(): Promise<boolean>;
  /**
   * Begins the live lesson of a class, or goes on with it, in place of that of another class. Resolves to whether it
   * could: the class is there, its keys are kept, and this very laptop serves the page.
   */
  start(classId: string): Promise<boolean>;
  /** Goes on with a live lesson that was begun today and not ended, after a reload or in another window. */
  resume(classId: string): Promise<boolean>;
  state(): LiveHostState;
  /**
   * Takes the lesson to another place. Resolves to whether that is kept: once it is, all votes of a vote that is shown
   * are in the class, to be summed up.
   */
  set(at: At): Promise<boolean>;
  /** Ends it: devices hear nothing more, what was voted stays with the class, its keys are forgotten. */
  stop(): Promise<boolean>;
  subscribe(listener: () => void): Remover;
}

/** Whether the pupils' devices can reach this laptop. */
export interface LiveReachPort {
  /** As far as is known now: to be asked again while nobody has come. */
  reach(): Promise<Reach>;
}

/** A live lesson as a pupil's device knows it. */
export interface LiveGuestState {
  /** `none`: the lesson is not live. `joining`: the teacher was not heard yet. `away`: the connection broke. */
  readonly is: 'none' | 'joining' | 'here' | 'away';
  /** As last heard of the teacher; `null`: never. */
  readonly at: At | null;
  /** How much this device has for the teacher and no receipt for. */
  readonly waiting: number;
  /** Has something waited for twenty seconds? Then the other ways of handing in are offered. */
  readonly overdue: boolean;
  /** What this device chose in the vote that is on, or was last; `null`: nothing. */
  readonly chosen: string | null;
}

/** What became of something that was handed in. `refused`: the teacher's page could not take it. */
export type Handed = 'none' | 'waiting' | 'taken' | 'refused';

/** The live lesson on a pupil's device: it joins and leaves with the lesson the device is in. */
export interface LiveGuestPort {
  state(): LiveGuestState;
  /**
   * Votes, or votes otherwise as long as the vote is on. Resolves to whether it lies on this device; `false` as well
   * where there is no such vote.
   * @param player whose it is, so that it goes when that player is removed
   */
  vote(fork: string, choice: string, player: string): Promise<boolean>;
  /**
   * Hands in a record, as the payload of a QR carries it. Whatever of the same story waited before gives way. Resolves
   * to whether it lies on this device.
   */
  hand(payload: string, player: string): Promise<boolean>;
  handed(payload: string): Handed;
  /** Says where a story is, for how many are where. @param part forks behind, or `end` */
  passed(level: string, part: number | 'end'): void;
  /** Takes away all of a player that waits here. */
  forget(player: string): Promise<void>;
  subscribe(listener: () => void): Remover;
}
