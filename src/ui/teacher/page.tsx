import { hrefOf, TEACHER, type TeacherRoute } from '../../core/route/route.ts';
import './class/class.css';
import './course/course.css';
import './class/said.css';
import './class/time-line.css';
import './arrive/scan.css';
import './class/steer.css';
import './class/narrow.css';
import './prepare/prepare.css';
import './print/print.css';
import './sid/sid.css';
import { useWords } from '../app/surroundings.ts';
import { ClassPage } from './class/class-page.tsx';
import { CoursesPage } from './course/course-page.tsx';
import { CoursePage } from './course/one-course.tsx';
import { Home } from './home.tsx';
import { Unlock, useStanding } from './class/passphrase.tsx';
import { Prepare } from './prepare/prepare.tsx';
import { Sid } from './sid/sid.tsx';
import { Slides } from './slides/slides.tsx';
import { Told } from './told/told.tsx';
import { PageTools } from './page-tools.tsx';

/** A page that opens only with the passphrase. */
function Locked() {
  const t = useWords();
  return (
    <section class="page page-teacher page-small" aria-labelledby="lock-title">
      <div class="sheet">
        <PageTools>
          <a class="text-button" href={hrefOf(TEACHER)}>
            {t('page.back')}
          </a>
        </PageTools>
        <h1 id="lock-title" class="sheet-title">
          {t('teacher.title')}
        </h1>
        <Unlock />
      </div>
    </section>
  );
}

/** The teacher's part: the start, Safer Internet Day, preparing a lesson, courses, and the page of each class. */
export function TeacherPage({ route }: { route: TeacherRoute }) {
  const standing = useStanding();
  if (route.part === 'sid') return <Sid standing={standing} view={route} />;
  if (route.part === 'home') return <Home standing={standing} />;
  if (route.part === 'told') return <Told />;
  if (route.part === 'slides') return <Slides level={route.level} beside={route.beside} />;
  if (standing === undefined) return null;
  if (standing === 'locked') return <Locked />;
  switch (route.part) {
    case 'class':
      return <ClassPage key={route.class} id={route.class} view={route} />;
    case 'course':
      return route.course === undefined ? <CoursesPage /> : <CoursePage key={route.course} id={route.course} />;
    case 'prepare':
      return <Prepare after={route.after} place={route.course} />;
  }
}
