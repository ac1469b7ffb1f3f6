import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { Failed, Waiting } from './errors.tsx';
import { run } from './run.ts';
import { useServices, useWords } from './surroundings.ts';

type Part<Props> = (props: Props) => ComponentChild;

/**
 * A page in a file of its own, so that the first page answers sooner. It is shown as soon as its file has come; once
 * there, at once. A file that does not come is one sentence and *Try again*.
 */
export function lazy<Props>(load: () => Promise<Part<Props>>): Part<Props> {
  let part: Part<Props> | undefined;
  const fetchPart = async (): Promise<void> => {
    const loaded = await load();
    // a file that was cut short may lack its end without being a fault to the browser
    if (typeof loaded !== 'function') throw new TypeError('The part is not whole.');
    part = loaded;
  };

  return function Lazy(props: Props) {
    const { offline, announce } = useServices();
    const t = useWords();
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    const [failed, setFailed] = useState(false);
    // in the turn of the drawing: a moment later the part may have come for another page, and nothing would draw it here
    useLayoutEffect(() => {
      let gone = false;
      if (!part)
        fetchPart().then(
          () => gone || redraw(undefined),
          (error: unknown) => {
            console.warn('A part could not be loaded.', error);
            if (!gone) setFailed(true);
          },
        );
      return () => {
        gone = true;
      };
    }, []);
    // some browsers never ask again for a file that failed once: then the page is loaded anew, if it can be
    const again = async (): Promise<void> => {
      setFailed(false);
      const came = await fetchPart().then(
        () => true,
        () => false,
      );
      if (came) return redraw(undefined);
      if (await offline.reload()) return;
      setFailed(true);
      announce(t('failed.part'));
    };
    if (part) return h(part as FunctionComponent<unknown>, props as object);
    return failed ? <Failed sentence="failed.part" onAgain={() => run(again())} /> : <Waiting />;
  };
}
