import { useEffect, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import type { LrsSender } from '../../../ports/lrs.ts';
import { lazy } from '../../app/lazy.tsx';
import { run } from '../../app/run.ts';
import { useServices } from '../../app/surroundings.ts';

const LrsPane = lazy(async () => (await import('./lrs-pane.tsx')).LrsPane);

/** The class's counts for the school's LRS, where IT has opened the way and a key can be kept sealed; else nothing. */
export function Lrs({ of, level }: { readonly of: SchoolClass; readonly level: string }) {
  const { lrs, vault } = useServices();
  const [sender, setSender] = useState<LrsSender>();
  useEffect(() => {
    let gone = false;
    if (vault.possible()) run(lrs.open().then((found) => gone || setSender(found)));
    return () => {
      gone = true;
    };
  }, [lrs, vault]);
  return sender ? <LrsPane of={of} level={level} sender={sender} /> : null;
}
