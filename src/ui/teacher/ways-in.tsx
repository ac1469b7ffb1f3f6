import { useEffect, useRef, useState } from 'preact/hooks';
import type { SchoolClass } from '../../core/class/class.ts';
import { levelOfPack } from '../../core/record/pack.ts';
import type { IconId } from '../icons.ts';
import { Icon } from '../parts/icon.tsx';
import { useFollowing, useServices, useWords } from '../surroundings.ts';
import { outcomeText } from './messages.ts';
import { type GivenFile, receiveFile, receivePayloads } from './receive.ts';
import { SaidLine } from './said.tsx';
import { showProjector } from './show-projector.ts';
import { cameBy, sittingOf, type Way } from './sitting.ts';
import { TypeCode } from './type-code.tsx';
import { type Receiver, useReceiver } from './use-receiver.ts';

/** What waits on this device of the levels of a class. */
function useWaiting(of: SchoolClass): readonly string[] {
  const { waiting } = useServices();
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const look = (): void => void waiting.list().then((all) => !gone && setFound(all.filter((one) => of.lesson.levels.includes(levelOfPack(one) ?? ''))));
    look();
    const remove = waiting.subscribe(look);
    return () => {
      gone = true;
      remove();
    };
  }, [waiting, of.id]);
  return found;
}

/** Takes in files, one after the other; what is said at the end names those that were refused. */
function useFiles(of: SchoolClass, receiver: Receiver): (files: readonly GivenFile[]) => Promise<void> {
  const services = useServices();
  const { words } = services;
  return async (files) => {
    const refused: string[] = [];
    for (const file of files) {
      await receiver.take('file', async () => {
        const outcome = await receiveFile(services, of.id, file).catch(() => ({ kind: 'refused', refusal: { refused: 'not-ours', place: 'file' } }) as const);
        if (outcome.kind === 'refused') refused.push(`${file.name}: ${outcomeText(services, outcome, 'file')}`);
        return outcome;
      });
    }
    if (refused.length > 0) receiver.say({ text: [...(refused.length < files.length ? [words.t('class.in.some', { count: files.length - refused.length })] : []), ...refused].join(' '), good: false });
  };
}

/** Files that are dropped anywhere on the page. */
function useDrop(take: (files: readonly GivenFile[]) => Promise<void>): void {
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

function WayButton({ id, icon, name, count, onPress, lamp = false, pressed }: { id: string; icon: IconId; name: string; count: string; onPress: () => void; lamp?: boolean; pressed?: boolean }) {
  return (
    <button type="button" class={`way ${lamp ? 'way-lamp' : ''}`} data-way={id} aria-expanded={pressed} onClick={onPress}>
      <Icon id={icon} />
      <span><b>{name}</b><span class="way-count">{count}</span></span>
    </button>
  );
}

/** The ways in which answers reach the class, none of which needs a network. */
export function WaysIn({ of, level }: { of: SchoolClass; level: string }) {
  const services = useServices();
  const { location, waiting } = services;
  const t = useWords();
  const receiver = useReceiver(of.id);
  const sitting = sittingOf(of.id);
  useFollowing(sitting.subscribe);
  const [typing, setTyping] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const takeFiles = useFiles(of, receiver);
  useDrop(takeFiles);
  const waits = useWaiting(of);
  const came = (way: Way): string => {
    const count = cameBy(sitting.state(), way);
    return count > 0 ? t('class.ways.came', { count }) : t('class.ways.none');
  };
  const takeWaiting = async (): Promise<void> => {
    if (waits.length === 0) return receiver.say({ text: t('class.ways.nothingWaits'), good: false });
    // what is of another lesson goes on waiting for that one
    let taken: readonly string[] = [];
    await receiver.take('device', async () => {
      const outcome = await receivePayloads(services, of.id, waits);
      if (outcome.kind === 'in' && outcome.kept) taken = outcome.taken ?? [];
      return outcome;
    });
    await waiting.remove(taken);
  };
  return (
    <section class="ways" aria-labelledby="ways">
      <h2 id="ways">{t('class.ways.title')}</h2>
      <div class="ways-grid">
        <WayButton id="scan" icon="scan" name={t('class.ways.scan')} count={came('scan')} lamp onPress={() => location.go(`#/teacher/class/${of.id}?scan`)} />
        <WayButton id="code" icon="keyboard" name={t('class.ways.code')} count={came('code')} pressed={typing} onPress={() => setTyping(!typing)} />
        <WayButton id="file" icon="file-in" name={t('class.ways.file')} count={came('file')} onPress={() => input.current?.click()} />
        <WayButton id="device" icon="tablet" name={t('class.ways.device')} count={waits.length > 0 ? t('class.ways.waits', { count: waits.length }) : came('device')} onPress={() => void takeWaiting()} />
        <WayButton id="hands" icon="hands" name={t('class.ways.hands')} count={t('class.ways.handsHow')} onPress={() => showProjector(services, of, level, true)} />
      </div>
      <input ref={input} class="visually-hidden" type="file" multiple accept=".json,application/json" tabIndex={-1} aria-hidden="true" data-files
        onChange={(event) => {
          const field = event.currentTarget;
          void takeFiles([...(field.files ?? [])]).then(() => (field.value = ''));
        }} />
      {typing && <TypeCode id={of.id} receiver={receiver} focus />}
      <SaidLine receiver={receiver} />
    </section>
  );
}
