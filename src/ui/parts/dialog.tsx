import type { ComponentChildren } from 'preact';
import { ReadingTools } from '../aloud/tools.tsx';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** What stands above the sheet. */
  readonly before?: ComponentChildren;
}

/** A page over the page. Focus stays within and goes back to where it was; Escape closes it. */
export function Dialog({ id, title, onClose, children, before }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>('[data-heading]')?.focus();
    return () => {
      if (focused instanceof HTMLElement) focused.focus();
      // what opened it may be gone with what was done in it, once the page is drawn anew
      queueMicrotask(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('[data-question], [data-heading]')?.focus();
      });
    };
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={element} class={`dialog dialog-${id}`} aria-labelledby={`dialog-${id}`} onCancel={cancel}>
      {before}
      <div class="sheet">
        <h2 id={`dialog-${id}`} class="sheet-title" tabIndex={-1} data-heading>
          {title}
        </h2>
        <ReadingTools />
        {children}
      </div>
    </dialog>
  );
}
