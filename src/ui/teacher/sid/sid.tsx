import { useState } from 'preact/hooks';
import { sidRoute } from '../../../core/route/route.ts';
import type { Classes } from '../../../core/sid/school-day.ts';
import type { SidView } from '../../../core/sid/view.ts';
import { useServices } from '../../app/surroundings.ts';
import type { Standing } from '../../../ports/class.ts';
import { AssemblySheet } from './assembly-sheet.tsx';
import { DaySheet } from './day-sheet.tsx';
import { LessonOfTheDaySheet } from './lesson-sheet.tsx';
import { SidPage } from './sid-page.tsx';

/** Safer Internet Day: its page, or one of its versions on paper. */
export function Sid({ standing, view }: { standing: Standing | undefined; view: SidView }) {
  const { location } = useServices();
  const { paper, classes: asked } = view;
  const [classes, setClasses] = useState(asked);
  const change = (next: Classes): void => {
    setClasses(next);
    // so that "back" and a reload find them again
    location.amend(sidRoute({ paper, classes: next }));
  };
  switch (paper) {
    case 'assembly':
      return <AssemblySheet back={sidRoute({ paper: null, classes })} />;
    case 'lesson':
      return <LessonOfTheDaySheet back={sidRoute({ paper: null, classes })} />;
    case 'day':
      return <DaySheet back={sidRoute({ paper: null, classes })} classes={classes} />;
    case null:
      return <SidPage standing={standing} classes={classes} onClasses={change} />;
  }
}
