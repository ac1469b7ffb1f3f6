import './class/class.css';
import './class/said.css';
import './class/time-line.css';
import './arrive/scan.css';
import './class/steer.css';
import './class/narrow.css';
import './prepare/prepare.css';
import './print/print.css';
import './sid/sid.css';
import { useApp, useServices, useWords } from '../app/surroundings.ts';
import { ClassPage } from './class/class-page.tsx';
import { Home } from './home.tsx';
import { Unlock, useStanding } from './class/passphrase.tsx';
import { Prepare } from './prepare/prepare.tsx';
import { Sid } from './sid/sid.tsx';

/** A page that opens only with the passphrase. */
function Locked() {
  const t = useWords();
  return (
    <section class="page page-teacher page-small" aria-labelledby="lock-title">
      <div class="sheet">
        <p>
          <a class="text-button" href="#/teacher">
            {t('page.back')}
          </a>
        </p>
        <h1 id="lock-title" class="sheet-title">
          {t('teacher.title')}
        </h1>
        <Unlock />
      </div>
    </section>
  );
}

/** The teacher's part: the start, Safer Internet Day, preparing a lesson, and the page of each class. */
export function TeacherPage({ id }: { id?: string | undefined }) {
  const { location } = useServices();
  useApp();
  const standing = useStanding();
  const [view, wanted = ''] = (location.hash().split('?')[1] ?? '').split('=');
  if (id === undefined && view === 'sid') return <Sid standing={standing} wanted={wanted} />;
  if (id === undefined && view !== 'prepare') return <Home standing={standing} />;
  if (standing === undefined) return null;
  if (standing === 'locked') return <Locked />;
  return id === undefined ? <Prepare /> : <ClassPage key={id} id={id} />;
}
