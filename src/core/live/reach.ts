/** Can the pupils' devices reach the teacher's laptop, as far as it can know? */

/** What the server on the laptop tells the page that is open on it. */
export interface ReachFacts {
  /** Has another device opened the page since the server was started? */
  readonly others: boolean;
  /** Has another device asked for https, which is not spoken here? */
  readonly secure: boolean;
  /** The laptop's addresses in its networks, as numbers. */
  readonly addresses: readonly string[];
  /** Is one of them a network that others can be in? */
  readonly shared: boolean;
}

/**
 * `noServer`: the page comes from a server without live lessons. `elsewhere`: from one that has, but not on this very
 * computer, which alone can open a lesson. `reached`: another device has come. The rest say what stands in the way, or
 * that nothing is known to. `district`: a district's broker carries it, and no laptop need be reached.
 */
export type Reach =
  | 'reached'
  | 'nobodyYet'
  | 'httpsOnly'
  | 'noNetwork'
  | 'onlyHere'
  | 'elsewhere'
  | 'noServer'
  | 'district';

/**
 * @param told `undefined`: there is no server for live lessons; `null`: there is, and it tells this page nothing more,
 *   since it is not open on the same computer
 */
export function reachOf(told: ReachFacts | null | undefined): Reach {
  if (told === undefined) return 'noServer';
  if (told === null) return 'elsewhere';
  // whoever has come shows that they can, whatever is thought of the network
  if (told.others) return 'reached';
  if (told.addresses.length === 0) return 'noNetwork';
  if (told.secure) return 'httpsOnly';
  return told.shared ? 'nobodyYet' : 'onlyHere';
}

/** What is said of it, and what is to be done: keys of words. */
export const reachWords = {
  reached: { says: 'live.reach.reached.says', todo: 'live.reach.reached.todo' },
  nobodyYet: { says: 'live.reach.nobodyYet.says', todo: 'live.reach.nobodyYet.todo' },
  httpsOnly: { says: 'live.reach.httpsOnly.says', todo: 'live.reach.httpsOnly.todo' },
  noNetwork: { says: 'live.reach.noNetwork.says', todo: 'live.reach.noNetwork.todo' },
  onlyHere: { says: 'live.reach.onlyHere.says', todo: 'live.reach.onlyHere.todo' },
  elsewhere: { says: 'live.reach.elsewhere.says', todo: 'live.reach.elsewhere.todo' },
  district: { says: 'live.reach.district.says', todo: 'live.reach.district.todo' },
  noServer: { says: 'live.reach.noServer.says', todo: 'live.reach.noServer.todo' },
} as const satisfies Readonly<Record<Reach, { says: string; todo: string }>>;

/** Why a tablet may still not open it, the likeliest first, under `live.reach.causes.title`: nobody can see that from here. */
export const reachCauses = [
  'live.reach.causes.network',
  'live.reach.causes.firewall',
  'live.reach.causes.apart',
] as const;

/** Are these causes worth a look? */
export const mayBeBlocked = (reach: Reach): boolean => reach === 'nobodyYet' || reach === 'httpsOnly';
