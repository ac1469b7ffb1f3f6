import { useEffect } from 'preact/hooks';
import { useServices } from '../../app/surroundings.ts';
import { outcomeText } from './messages.ts';
import { type GivenFile, receiveFile } from './receive.ts';
import type { Receiver } from './use-receiver.ts';
import { run } from '../../app/run.ts';

/** Takes in files, one after the other; what is said at the end names those that were refused. */
export function useFiles(id: string, receiver: Receiver): (files: readonly GivenFile[]) => Promise<void> {
  const services = useServices();
  const take = async (file: GivenFile): Promise<string | undefined> => {
    let fault: string | undefined;
    await receiver.take('file', async () => {
      const outcome = await receiveFile(services, id, file).catch(
        () => ({ kind: 'refused', refusal: { refused: 'not-ours', place: 'file' } }) as const,
      );
      if (outcome.kind === 'refused') fault = `${file.name}: ${outcomeText(services, outcome, 'file')}`;
      return outcome;
    });
    return fault;
  };
  return async (files) => {
    const refused: string[] = [];
    for (const file of files) refused.push(...[await take(file)].filter((one) => one !== undefined));
    const good = files.length - refused.length;
    if (refused.length > 0)
      receiver.say({
        text: [...(good > 0 ? [services.words.t('class.in.some', { number: good })] : []), ...refused].join(' '),
        good: false,
      });
  };
}

/** Files that are dropped anywhere on the page. */
export function useDrop(take: (files: readonly GivenFile[]) => Promise<void>): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) run(take(files));
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [take]);
}

/** Opens the browser's own choice of files. */
export function chooseFiles(many: boolean, take: (files: readonly File[]) => Promise<void>): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = many;
  input.accept = '.json,application/json';
  input.hidden = true;
  input.addEventListener('change', () => run(take([...(input.files ?? [])]).finally(() => input.remove())));
  input.addEventListener('cancel', () => input.remove());
  // some browsers forget an input that stands nowhere
  document.body.append(input);
  input.click();
}
