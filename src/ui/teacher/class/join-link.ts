import { useEffect, useState } from 'preact/hooks';
import { hrefOf } from '../../../core/route/route.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { codeOfClass } from '../../../core/class/versions.ts';
import { joinRoute } from '../../../core/record/lesson.ts';
import { run } from '../../app/run.ts';
import { useFollowing, useServices } from '../../app/surroundings.ts';
import { useLive } from '../live/use-live.ts';

export interface JoinLink {
  /** The letters for the board. */
  readonly code: string;
  /** The whole address of the lesson, as the pupils' devices open it. */
  readonly link: string;
  /** Every address under which the game may be reached, the one in use among them. */
  readonly addresses: readonly string[];
  readonly address: string;
  /** Does the link lead nowhere but to this very device? */
  readonly onlyHere: boolean;
  /** Takes another of the addresses, on the wall as well. */
  readonly choose: (address: string) => void;
}

/** How a class gets into its lesson; nothing where a story of it is no longer here, `undefined` until it is known. */
export function useJoinLink(of: SchoolClass): JoinLink | null | undefined {
  const { levels, network, screen } = useServices();
  const live = useLive(of);
  useFollowing(screen.subscribe);
  const [addresses, setAddresses] = useState<readonly string[]>();
  useEffect(() => {
    let gone = false;
    run(network.addresses().then((found) => gone || setAddresses(found)));
    return () => {
      gone = true;
    };
  }, [network]);
  const code = codeOfClass(of, levels.list(), live?.key ?? undefined);
  if (code === undefined) return null;
  const [likeliest] = addresses ?? [];
  if (!addresses || likeliest === undefined) return undefined;
  const chosen = screen.state().address;
  const address = chosen !== undefined && addresses.includes(chosen) ? chosen : likeliest;
  return {
    code,
    link: `${address}${hrefOf(joinRoute(code))}`,
    addresses,
    address,
    onlyHere: network.local() && new URL(address).host === window.location.host,
    choose: (next) => screen.set({ ...screen.state(), address: next }),
  };
}
