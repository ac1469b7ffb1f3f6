import { versionKey } from '../../core/record/shape.ts';
import { TEACHER, TITLE } from '../../core/route/route.ts';
import './projector.css';
import './chart.css';
import './veil.css';
import './views.css';
import './flowing.css';
import { useEffect, useRef } from 'preact/hooks';
import { Sentence } from '../pages/sentence.tsx';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { useClass, useVersion } from '../teacher/class/use-class.ts';
import { LiveLeads } from '../teacher/live/leads.tsx';
import { BoardPage } from './board.tsx';
import { Boundary } from '../app/errors.tsx';
import { isLevel } from '../../core/record/forks.ts';
import { StagePage } from './stage.tsx';
import { screenOf } from './use-board.ts';

/**
 * What the class sees on the wall: how it split, once the teacher reveals it; or the story itself, to talk with the
 * picture in view.
 */
export function Projector({ id }: { id: string }) {
  const { screen, counting: counts } = useServices();
  const t = useWords();
  const { route } = useApp();
  useFollowing(screen.subscribe);
  const of = useClass(id);
  const now = typeof of === 'object' ? screenOf(screen, of).level : undefined;
  const level = useVersion(typeof of === 'object' ? of : undefined, now ?? '');
  useFollowing(counts.subscribe);
  // hands of one story are not those of another
  const before = useRef(now);
  useEffect(() => {
    if (before.current !== undefined && before.current !== now) counts.set(null);
    before.current = now;
  }, [counts, now]);
  if (of === 'none') return <Sentence title={t('projector.title')} text={t('projector.none')} back={TITLE} />;
  // a passphrase hides the wall as well
  if (of === 'locked' || of === 'unknown')
    return <Sentence title={t('projector.title')} text={t(`class.later.${of}`)} back={TEACHER} />;
  if (!of || !level) return <section class="board" aria-busy="true" />;
  // how many choices there were is not known, so nothing of it can be shown safely
  if (!isLevel(level) && level.guessed)
    return <Sentence title={t('projector.title')} text={t('projector.older')} back={TEACHER} />;
  const counting = { count: counts.state(), setCount: counts.set };
  return (
    <>
      <Boundary place="nothing">
        <LiveLeads of={of} shows />
      </Boundary>
      {route.page === 'projector' && route.stage && isLevel(level) ? (
        <StagePage of={of} level={level} counting={counting} />
      ) : (
        <BoardPage key={versionKey(level)} of={of} level={level} counting={counting} />
      )}
    </>
  );
}
