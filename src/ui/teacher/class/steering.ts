/** What the wall shows at each stage of a lesson, and at each press on the laptop. Pure: screens from screens. */
import { isLessonView, type LessonView, type Screen } from '../../../core/class/screen.ts';
import type { Place } from '../../projector/places.ts';
import type { Step } from '../prepare/plan.ts';

/** Back to what the class chose: to the same fork, and as it was there, where it was not left. */
const choices = (now: Screen): Screen => {
  const { lesson, picture, asks: _, goes: __, ...rest } = now;
  const left = lesson !== undefined || picture === 'story' || now.view !== 'fork';
  return { ...rest, ...(picture === 'street' && { picture }), view: 'fork', revealed: !left && now.revealed };
};

const at = (now: Screen, lesson: LessonView): Screen => {
  const { picture: _, asks: __, goes: ___, ...rest } = now;
  return { ...rest, lesson, revealed: false };
};

/** The wall at a stage. Nothing is revealed by it. */
export function screenAt(now: Screen, step: Step['id']): Screen {
  switch (step) {
    case 'prepare':
      return at(now, 'code');
    // whoever looks back, or comes back in, talks by the same rules
    case 'rules':
    case 'back':
    case 'again':
      return at(now, 'rules');
    case 'play':
      // a class that votes with its hands, or all at once, plays on the wall itself
      return now.hands || now.live?.mode === 'together'
        ? { ...choices(now), picture: 'story', revealed: false }
        : at(now, 'code');
    case 'collect':
    case 'choices':
    case 'talk':
      return choices(now);
    case 'help':
      return at(now, 'help');
    case 'charter':
      return turnedTo(now, { view: 'charter', at: 0 });
    // a class does not go into its break inside of a story
    case 'pause':
    case 'out':
      return at(now, 'out');
  }
}

/** The wall with another place on it, hidden: nothing is shown that nobody asked for. */
export function turnedTo({ picture, ...now }: Screen, to: Place): Screen {
  const { lesson: _, asks: __, goes: ___, ...rest } = now;
  if (isLessonView(to.view)) return at(now, to.view);
  return { ...rest, ...(picture === 'street' && { picture }), view: to.view, fork: to.at, revealed: false };
}

/** The wall with the street or the story in place of the choices, or without it. */
export function pictured(now: Screen, picture: NonNullable<Screen['picture']>): Screen {
  const { picture: before, asks: _, goes: __, ...rest } = now;
  return before === picture ? rest : { ...choices(rest), picture };
}
