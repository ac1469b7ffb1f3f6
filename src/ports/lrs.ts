/** Sending what a class has counted to its school's LRS, a store of xAPI statements. */
import type { ClassStatement } from '../core/class/lrs.ts';
import type { LrsKey } from '../core/class/lrs-key.ts';

/**
 * What became of it. `sent`: the LRS has all of it. Otherwise why it stopped, with nothing lost that was there before:
 * `address`: it is not https. `window`: the browser stopped the small window that sends. `policy`: that window's policy
 * does not let it reach the address. `door`: something answers there, and lets no page of this address in (CORS).
 * `denied`: the key is not known, or may not write. `missing`: no LRS answers at the address. `slow`: no answer in time.
 * `offline`: this computer has no network. `other`: another answer, by its number.
 */
export type LrsAnswer =
  | {
      readonly is: 'sent' | 'address' | 'window' | 'policy' | 'door' | 'denied' | 'missing' | 'slow' | 'offline';
    }
  | { readonly is: 'other'; readonly status: number };

export interface LrsSender {
  /** The first address to which a school's IT has opened the way. */
  readonly address: string;
  /** Sends statements one after another. To be called as somebody presses: it opens a window for as long as it takes. */
  send(statements: readonly ClassStatement[], to: LrsKey): Promise<LrsAnswer>;
}

export interface LrsPort {
  /** Nothing where a school's IT has not opened the way to an LRS: then nothing can be sent. */
  open(): Promise<LrsSender | undefined>;
}
