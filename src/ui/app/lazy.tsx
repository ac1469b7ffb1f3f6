import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

type Part<Props> = (props: Props) => ComponentChild;

/**
 * A page in a file of its own, so that the first page answers sooner. It is shown as soon as its file has come; once
 * there, at once.
 */
export function lazy<Props>(load: () => Promise<Part<Props>>): Part<Props> {
  let part: Part<Props> | undefined;
  return function Lazy(props: Props) {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      let gone = false;
      if (!part)
        void load().then((loaded) => {
          part = loaded;
          if (!gone) redraw(undefined);
        });
      return () => {
        gone = true;
      };
    }, []);
    return part ? h(part as FunctionComponent<unknown>, props as object) : null;
  };
}
