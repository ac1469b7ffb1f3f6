import { useEffect, useState } from 'preact/hooks';
import { StageChat } from '../chat.tsx';
import { Names } from '../names.tsx';
import { StoryPanel } from '../panel.tsx';
import { PartPanel } from '../part-panel.tsx';
import { useApp, useFollowing, useServices, useWords } from '../surroundings.ts';
import { Sentence } from './sentence.tsx';

/** A level being played. */
export function Play({ id }: { id: string }) {
  const services = useServices();
  const { session, levels } = services;
  const t = useWords();
  const { opened } = useApp();
  const [fault, setFault] = useState('');
  useFollowing(session.subscribe);
  const card = levels.list().find((one) => one.id === id);
  const closed = card?.opens === 'lesson' && !opened.includes(id);

  useEffect(() => {
    setFault('');
    if (closed || session.current()?.level.id === id) return;
    session.open(id).catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
  }, [session, id, closed]);

  const inWords = (message: string): string => (message.startsWith('error.') ? t(message) : message);

  if (closed) return <Sentence title={t('lesson.title')} text={t('lesson.closed')} back="#/town" />;
  if (fault !== '') return <Sentence title={t('play.fault')} text={inWords(fault)} back="#/town" />;
  const current = session.current();
  if (current?.level.id !== id) return <output class="loading">{t('play.loading')}</output>;
  return (
    <>
      <Names session={current} />
      {session.part().kind === 'story' && <StageChat level={current.level} state={current.store.state()} />}
      {session.part().kind === 'story' ? <StoryPanel session={current} /> : <PartPanel session={current} />}
    </>
  );
}
