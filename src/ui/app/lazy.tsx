import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
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

  return function Lazy(props: Props) {
    const { offline, announce } = useServices();
    const t = useWords();
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    const [failed, setFailed] = useState(false);
    const part = file.now();
    useEffect(() => {
      if (part) return;
      let gone = false;
      const leave = file.whenThere(() => redraw(undefined));
      if (!file.now())
        file.fetch().catch((error: unknown) => {
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
      const came = await file.fetch().then(
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
