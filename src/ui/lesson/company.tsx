import { useEffect, useState } from 'preact/hooks';
import type { CastId } from '../../art/ids.ts';
import { imageOf } from '../parts/icon.tsx';
import { decorate } from '../app/run.ts';

/** The one the story is about and one who came, in lamplight. Drawn in its own file, after the words. */
export function Company({ one, other }: { one: string; other: string }) {
  const [source, setSource] = useState('');
  useEffect(() => {
    let gone = false;
    decorate(
      import('../../art/company.ts').then(({ company }) => {
        if (!gone)
          setSource(imageOf(company({ who: one as CastId, face: 'relieved' }, { who: other as CastId, face: 'calm' })));
      }),
    );
    return () => {
      gone = true;
    };
  }, [one, other]);
  return source === '' ? <span class="company" /> : <img class="company" src={source} alt="" />;
}
