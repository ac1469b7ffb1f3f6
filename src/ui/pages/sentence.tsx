import type { Route } from '../../core/route/route.ts';
import { PageFrame } from './frame.tsx';

/** A page that has one thing to say, and a way back. */
export const Sentence = ({ title, text, back }: { title: string; text: string; back: Route }) => (
  <PageFrame id="sentence" title={title} size="page-small" back={back}>
    <p>{text}</p>
  </PageFrame>
);
