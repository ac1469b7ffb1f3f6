import { useEffect } from 'preact/hooks';
import { useServices } from '../../app/surroundings.ts';
import { listOf } from '../../parts/list-of.ts';
import { summaryOf } from './messages.ts';
import { type GivenFile, type Outcome, putIn, receiveFile } from './receive.ts';
import type { Receiver } from './use-receiver.ts';
import { run } from '../../app/run.ts';

/**
 * Takes in files, one after the other. Of several one sentence is said at the end: how many came in, whose the others
 * are, and which were refused.
 */
export function useFiles(id: string, receiver: Receiver): (files: readonly GivenFile[]) => Promise<void> {
  const services = useServices();
  const { t } = services.words;
  const take = async (file: GivenFile): Promise<Outcome> => {
    let outcome: Outcome = { kind: 'refused', refusal: { refused: 'not-ours', place: 'file' } };
    await receiver.take('file', async () => {
      outcome = await receiveFile(services, id, file).catch(() => outcome);
      return outcome;
    });
    return outcome;
  };
  return async (files) => {
    const all: { readonly file: GivenFile; readonly outcome: Outcome }[] = [];
    for (const file of files) all.push({ file, outcome: await take(file) });
    const told = summaryOf(services, all);
    if (!told) return;
    const { text, good, elsewhere } = told;
    const [first] = elsewhere;
    const put = async (): Promise<void> => {
      const put = await Promise.all(elsewhere.map(async (one) => putIn(services, one.class.id, one.records)));
      const kept = put.every((one) => one.kind === 'in' && one.kept);
      const labels = listOf(services.words.language(), [...new Set(elsewhere.map((one) => one.class.label))]);
      receiver.say({ text: kept ? t('class.put', { label: labels }) : t('class.unkept'), good: kept });
    };
    receiver.say({ text, good, ...(first && { act: () => run(put()) }) });
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
