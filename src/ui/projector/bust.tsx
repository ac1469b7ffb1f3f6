import { useEffect, useState } from 'preact/hooks';
import type { BustOptions } from '../../art/bust.ts';
import { imageOf } from '../parts/icon.tsx';
import { decorate } from '../app/run.ts';

/** Head and shoulders of somebody of the cast, rising from the lower edge of what they stand in. */
export function Bust({ who, face, flipped = false, class: extra = '' }: BustOptions & { readonly class?: string }) {
  const [source, setSource] = useState('');
  useEffect(() => {
    let gone = false;
    decorate(import('../../art/bust.ts').then(({ bust }) => !gone && setSource(imageOf(bust({ who, face, flipped })))));
    return () => {
      gone = true;
    };
  }, [who, face, flipped]);
  return source === '' ? <span class={`bust ${extra}`} /> : <img class={`bust ${extra}`} src={source} alt="" />;
}
