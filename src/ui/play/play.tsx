import { TOWN } from '../../core/route/route.ts';
import { useEffect, useState } from 'preact/hooks';
import { StageChat } from './chat.tsx';
import { TellPlace } from '../lesson/live/place.tsx';
import { askedNow } from '../lesson/now.ts';
import { Names } from './names.tsx';
import { SignedTool } from './signed-tool.tsx';
import { StoryPanel } from './panel.tsx';
import { PartPanel } from './part-panel.tsx';
import { choosePlayer } from '../app/kept-players.ts';
import { faultWords } from '../app/fault-words.ts';
import { markReady } from '../app/window.ts';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Boundary } from '../app/errors.tsx';
import { Sentence } from '../pages/sentence.tsx';
import { run } from '../app/run.ts';

/** A level being played. */
export function Play({ id }: { id: string }) {
  const services = useServices();
  const { session, lesson, levels, location } = services;
  const t = useWords();
  const { opened, dialogs } = useApp();
  const [fault, setFault] = useState('');
  const [nobody, setNobody] = useState(false);
  useFollowing(session.subscribe);
  useFollowing(lesson.subscribe);
  const card = levels.list().find((one) => one.id === id);
  const now = lesson.now();
  const inLesson = now?.lesson.levels.includes(id) ?? false;
  const closed = card?.opens === 'lesson' && !opened.includes(id) && !inLesson;
  const asked = now && inLesson && askedNow(services) ? now.joined.code : '';
  const player = session.player()?.id;
  const choosing = dialogs.includes('players');

  useEffect(() => {
    setFault('');
    if (closed || session.current()?.level.id === id) return;
    if (player === undefined && !nobody) run(choosePlayer(services).then((known) => setNobody(!known)));
    else if (asked !== '') location.go({ page: 'join', code: asked });
    // who does not say who plays, plays unkept
    else if (!choosing)
      session.open(id).catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
  }, [services, session, location, id, closed, asked, player, nobody, choosing]);

  const settled = closed || fault !== '' || choosing || session.current()?.level.id === id;
  useEffect(() => {
    if (settled) markReady(document.documentElement);
  }, [settled]);

  if (closed) return <Sentence title={t('lesson.title')} text={t('lesson.closed')} back={TOWN} />;
  if (fault !== '') return <Sentence title={t('play.fault')} text={faultWords(fault, t)} back={TOWN} />;
  const current = session.current();
  if (current?.level.id !== id) return <output class="loading">{t('play.loading')}</output>;
  return (
    <>
      <Boundary place="nothing">
        <Names session={current} />
        {session.part().kind === 'story' && <StageChat level={current.level} state={current.store.state()} />}
      </Boundary>
      <SignedTool />
      {inLesson && <TellPlace session={current} />}
      {session.part().kind === 'story' ? <StoryPanel session={current} /> : <PartPanel session={current} />}
    </>
  );
}
