import { classRoute } from '../../../core/route/route.ts';
import { useEffect, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { reachWords } from '../../../core/live/reach.ts';
import { levelOfPack } from '../../../core/record/pack.ts';
import type { IconId } from '../../parts/icons.ts';
import { Icon } from '../../parts/icon.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { chooseFiles, useDrop, useFiles } from './files.tsx';
import { receivePayloads } from './receive.ts';
import { SaidLine } from '../class/said.tsx';
import { showProjector } from '../class/show-projector.ts';
import { cameBy, sittingOf, type Way } from '../class/sitting.ts';
import { TypeCode } from './type-code.tsx';
import { startLive, useLive } from '../live/use-live.ts';
import { useReceiver } from './use-receiver.ts';
import { run } from '../../app/run.ts';

/** What waits on this device of the levels of a class. */
function useWaiting(of: SchoolClass): readonly string[] {
  const { waiting, saves } = useServices();
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const look = (): void =>
      run(
        waiting.list().then((answer) => {
          // what is not known is not counted: the list is looked at again once it is
          if (!gone && answer.is !== 'unknown') setFound(answer.is === 'found' ? answer.value : []);
        }),
      );
    look();
    const removers = [waiting.subscribe(look), saves.subscribe(look)];
    return () => {
      gone = true;
      removers.forEach((remove) => remove());
    };
  }, [waiting, saves]);
  return found.filter((one) => of.lesson.levels.includes(levelOfPack(one) ?? ''));
}

function WayButton({
  id,
  icon,
  name,
  count,
  onPress,
  lamp = false,
  pressed,
}: {
  id: string;
  icon: IconId;
  name: string;
  count: string;
  onPress: () => void;
  lamp?: boolean;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      class={`way ${lamp ? 'way-lamp' : ''}`}
      data-way={id}
      aria-expanded={pressed}
      onClick={onPress}
    >
      <Icon id={icon} />
      <span>
        <b>{name}</b>
        <span class="way-count" data-mine>
          {count}
        </span>
      </span>
    </button>
  );
}

/** The ways in which answers reach the class: by themselves, or by some that need no network. */
export function WaysIn({ of, level }: { of: SchoolClass; level: string }) {
  const services = useServices();
  const { liveReach, location, waiting } = services;
  const t = useWords();
  const receiver = useReceiver(of.id);
  const sitting = sittingOf(services, of.id);
  useFollowing(sitting.subscribe);
  const [typing, setTyping] = useState(false);
  const takeFiles = useFiles(of.id, receiver);
  useDrop(takeFiles);
  const waits = useWaiting(of);
  const came = (way: Way): string => {
    const count = cameBy(sitting.state(), way);
    if (count > 0) return t('class.ways.came', { count });
    // whatever came in on another day came some way that is not known any more
    return Object.keys(of.playthroughs).length > 0 ? '' : t('class.ways.none');
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
  const live = useLive(of) !== null;
  const begin = async (): Promise<void> => {
    if (await startLive(services, of)) location.go(classRoute(of.id, { view: 'code' }));
    else {
      const { says, todo } = reachWords[await liveReach.reach()];
      // the server would, but this device cannot keep what the lesson needs
      const told = says === 'live.reach.noServer.says' || says === 'live.reach.elsewhere.says';
      receiver.say({ text: told ? `${t(says)} ${t(todo)}` : t('class.unkept'), good: false });
    }
  };
  return (
    <section class="ways-in" aria-labelledby="ways">
      <h2 id="ways">{t('class.ways.title')}</h2>
      <div class="ways-grid">
        {!live && (
          <WayButton
            id="live"
            icon="lantern"
            name={t('live.way')}
            count={t('live.wayHow')}
            lamp
            onPress={() => run(begin())}
          />
        )}
        <WayButton
          id="scan"
          icon="scan"
          name={t('class.ways.scan')}
          count={came('scan')}
          lamp={live}
          onPress={() => location.go(classRoute(of.id, { view: 'scan' }))}
        />
        <WayButton
          id="code"
          icon="keyboard"
          name={t('class.ways.code')}
          count={came('code')}
          pressed={typing}
          onPress={() => setTyping(!typing)}
        />
        <WayButton
          id="file"
          icon="file-in"
          name={t('class.ways.file')}
          count={came('file')}
          onPress={() => chooseFiles(true, takeFiles)}
        />
        <WayButton
          id="device"
          icon="tablet"
          name={t('class.ways.device')}
          count={waits.length > 0 ? t('class.ways.waits', { count: waits.length }) : came('device')}
          onPress={() => run(takeWaiting())}
        />
        <WayButton
          id="hands"
          icon="hands"
          name={t('class.ways.hands')}
          count={t('class.ways.handsHow')}
          onPress={() => showProjector(services, of, level, true)}
        />
      </div>
      {typing && <TypeCode id={of.id} receiver={receiver} focus />}
      <SaidLine receiver={receiver} />
    </section>
  );
}
