import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { WordsPort } from '../../ports/device.ts';
import { Failed, Waiting } from './errors.tsx';
import { partFile } from './part-file.ts';
import { run } from './run.ts';
import { useServices, useWords } from './surroundings.ts';

type Part<Props> = (props: Props) => ComponentChild;

/**
 * A page in a file of its own, so that the first page answers sooner. It is shown as soon as its file has come; once
 * there, at once. A file that does not come is one sentence and *Try again*.
 */
export function lazy<Props>(load: () => Promise<Part<Props>>): Part<Props> {
  const file = partFile(load);

  const fetchAll = (words: WordsPort): Promise<unknown> =>
    Promise.all([file.now() ? undefined : file.fetch(), words.complete()]);

  return function Lazy(props: Props) {
    const { offline, announce, words } = useServices();
    const t = useWords();
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    const [failed, setFailed] = useState(false);
    // its words come in a file of their own, too
    const part = words.isWhole() ? file.now() : undefined;
    useEffect(() => {
      if (part) return;
      let gone = false;
      const leave = file.whenThere(() => redraw(undefined));
      fetchAll(words)
        .then(() => gone || redraw(undefined))
        .catch((error: unknown) => {
          console.warn('A part could not be loaded.', error);
          if (!gone) setFailed(true);
        });
      return () => {
        gone = true;
        leave();
      };
    }, []);
    // some browsers never ask again for a file that failed once: then the page is loaded anew, if it can be
    const again = async (): Promise<void> => {
      setFailed(false);
      const came = await fetchAll(words).then(
        () => true,
        () => false,
      );
      if (came || (await offline.reload())) return;
      setFailed(true);
      announce(t('failed.part'));
    };
    if (part) return h(part as FunctionComponent<unknown>, props as object);
    return failed ? <Failed sentence="failed.part" onAgain={() => run(again())} /> : <Waiting />;
  };
}
