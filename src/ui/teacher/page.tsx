import '../styles/class.css';
import '../styles/class-parts.css';
import '../styles/prepare.css';
import '../styles/print.css';
import { useApp, useServices } from '../surroundings.ts';
import { ClassPage } from './class-page.tsx';
import { Home } from './home.tsx';
import { Prepare } from './prepare.tsx';

/** The teacher's part: the start, preparing a lesson, and the page of each class. */
export function TeacherPage({ id }: { id?: string | undefined }) {
  const { location } = useServices();
  useApp();
  if (id !== undefined) return <ClassPage key={id} id={id} />;
  return location.hash().split('?')[1] === 'prepare' ? <Prepare /> : <Home />;
}
