import '../styles/class.css';
import '../styles/class-said.css';
import '../styles/class-time.css';
import '../styles/class-scan.css';
import '../styles/class-steer.css';
import '../styles/class-narrow.css';
import '../styles/prepare.css';
import '../styles/print.css';
import '../styles/sid.css';
import { useApp, useServices, useWords } from '../surroundings.ts';
import { ClassPage } from './class-page.tsx';
import { Home } from './home.tsx';
import { Unlock, useStanding } from './passphrase.tsx';
import { Prepare } from './prepare.tsx';
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
