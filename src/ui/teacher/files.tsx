import { useEffect, useRef } from 'preact/hooks';
import { useServices } from '../surroundings.ts';
import { outcomeText } from './messages.ts';
import { type GivenFile, receiveFile } from './receive.ts';
import type { Receiver } from './use-receiver.ts';

/** Takes in files, one after the other; what is said at the end names those that were refused. */
export function useFiles(id: string, receiver: Receiver): (files: readonly GivenFile[]) => Promise<void> {
  const services = useServices();
  return async (files) => {
    const refused: string[] = [];
    for (const file of files) {
      await receiver.take('file', async () => {
        const outcome = await receiveFile(services, id, file).catch(() => ({ kind: 'refused', refusal: { refused: 'not-ours', place: 'file' } }) as const);
        if (outcome.kind === 'refused') refused.push(`${file.name}: ${outcomeText(services, outcome, 'file')}`);
        return outcome;
      });
    }
    if (refused.length === 0) return;
    const good = files.length - refused.length;
    receiver.say({ text: [...(good > 0 ? [services.words.t('class.in.some', { count: good })] : []), ...refused].join(' '), good: false });
  };
}

/** Files that are dropped anywhere on the page. */
export function useDrop(take: (files: readonly GivenFile[]) => Promise<void>): void {
  const now = useRef(take);
  now.current = take;
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void now.current(files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}

interface FilesProps {
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly many?: boolean;
  /** The button; its press opens the browser's own choice of files. */
  readonly children: (choose: () => void) => preact.ComponentChild;
}

/** A button of the page in place of the browser's own for files. */
export function FileChoice({ take, many = false, children }: FilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input ref={input} hidden type="file" multiple={many} accept=".json,application/json" data-files
        onChange={(event) => {
          const field = event.currentTarget;
          void take([...(field.files ?? [])]).then(() => (field.value = ''));
        }} />
    </>
  );
}
