import type { ComponentChildren } from 'preact';
import type { IconId } from '../parts/icons.ts';
import { Icon } from '../parts/icon.tsx';
import { Bust } from './bust.tsx';
import { fits } from '../../geometry/fits.ts';
import { leastText, type Sheet, talkOf } from '../../geometry/wall.ts';

interface BoardButtonProps {
  readonly icon: IconId;
  readonly label: string;
  readonly id: string;
  readonly onPress: () => void;
  readonly lamp?: boolean;
  /** Only its icon is seen. */
  readonly bare?: boolean;
  readonly pressed?: boolean | undefined;
  readonly after?: boolean;
  /** As wide as the bar's controls together. */
  readonly wide?: boolean;
}

/** A button of the projector: at least 68 px of the sheet. */
export function BoardButton({
  icon,
  label,
  id,
  onPress,
  lamp = false,
  bare = false,
  pressed,
  after = false,
  wide = false,
}: BoardButtonProps) {
  return (
    <button
      type="button"
      class={`board-button ${lamp ? 'board-button-lamp' : ''} ${bare ? 'board-button-bare' : ''} ${wide ? 'board-button-wide' : ''}`}
      data-act={id}
      aria-label={bare ? label : undefined}
      title={bare ? label : undefined}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {!after && <Icon id={icon} />}
      {!bare && <span>{label}</span>}
      {after && <Icon id={icon} />}
    </button>
  );
}

interface TalkBarProps {
  readonly sheet: Sheet;
  /** Dusk while the numbers are hidden, lamp once they are shown. */
  readonly lit: boolean;
  /** What this is, and why it is asked. */
  readonly reason: readonly string[];
  readonly question: string;
  readonly children: ComponentChildren;
}

/**
 * Type of the reason and sizes of the question; what person and controls leave of the width, and how high the words may
 * be.
 */
const SIZES = [50, 46, 42, 38];
const ROOM = { width: 800, height: 42 };

/** The bar at the foot: the reason in one line, the question, and the controls at the end. */
export function TalkBar({ sheet, lit, reason, question, children }: TalkBarProps) {
  const why = reason.filter((part) => part !== '').join(' · ');
  const least = leastText(sheet);
  const width = sheet.width - ROOM.width;
  const lines = fits(why, width, least * 1.2, least) ? 1 : 2;
  const size =
    SIZES.find((type) => fits(question, width, talkOf(sheet) - ROOM.height - lines * least * 1.1, type)) ?? least;
  return (
    <section class={`talk ${lit ? 'talk-lit' : ''}`} aria-label={reason[0]}>
      <span class="talk-person">
        <Bust who="adeyemi" face={lit ? 'explaining' : 'calm'} />
      </span>
      <div class="talk-words">
        <p class="talk-reason">{why}</p>
        <p class="talk-question" style={{ '--question': size }}>
          {question}
        </p>
      </div>
      <div class="talk-acts">{children}</div>
    </section>
  );
}
