import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A page over the page. Focus stays within and goes back to where it was; Escape closes it. */
export function Dialog({ id, title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>('[data-heading]')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={element} class={`dialog dialog-${id}`} aria-labelledby={`dialog-${id}`} onCancel={cancel}>
      <div class="sheet">
        <h2 id={`dialog-${id}`} class="sheet-title" tabIndex={-1} data-heading>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
