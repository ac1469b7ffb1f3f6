import { useState } from 'preact/hooks';
import type { Classes } from '../../../core/sid/school-day.ts';
import { useServices } from '../../app/surroundings.ts';
import type { Standing } from '../class/passphrase.tsx';
import { AssemblySheet } from './assembly-sheet.tsx';
import { DaySheet } from './day-sheet.tsx';
import { LessonOfTheDaySheet } from './lesson-sheet.tsx';
import { SidPage } from './sid-page.tsx';
import { readView, viewAddress } from './view.ts';

/** Safer Internet Day: its page, or one of its versions on paper. */
export function Sid({ standing, wanted }: { standing: Standing | undefined; wanted: string }) {
  const { location } = useServices();
  const { paper, classes: asked } = readView(wanted);
  const [classes, setClasses] = useState(asked);
  const change = (next: Classes): void => {
    setClasses(next);
    // so that "back" and a reload find them again
    location.disguise(viewAddress({ paper, classes: next }));
  };
  switch (paper) {
    case 'assembly':
      return <AssemblySheet back={viewAddress({ paper: null, classes })} />;
    case 'lesson':
      return <LessonOfTheDaySheet back={viewAddress({ paper: null, classes })} />;
    case 'day':
      return <DaySheet back={viewAddress({ paper: null, classes })} classes={classes} />;
    case null:
      return <SidPage standing={standing} classes={classes} onClasses={change} />;
  }
}
