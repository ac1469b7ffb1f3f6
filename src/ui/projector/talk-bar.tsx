import type { ComponentChildren } from 'preact';
import type { IconId } from '../icons.ts';
import { Icon } from '../parts/icon.tsx';
import { Bust } from './bust.tsx';

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
}

/** A button of the projector: at least 68 px of the sheet. */
export function BoardButton({ icon, label, id, onPress, lamp = false, bare = false, pressed, after = false }: BoardButtonProps) {
  return (
    <button type="button" class={`board-button ${lamp ? 'board-button-lamp' : ''} ${bare ? 'board-button-bare' : ''}`} data-act={id} aria-label={bare ? label : undefined} title={bare ? label : undefined} aria-pressed={pressed} onClick={onPress}>
      {!after && <Icon id={icon} />}
      {!bare && <span>{label}</span>}
      {after && <Icon id={icon} />}
    </button>
  );
}

interface TalkBarProps {
  /** Dusk while the numbers are hidden, lamp once they are shown. */
  readonly lit: boolean;
  /** What this is, and why it is asked. */
  readonly reason: readonly string[];
  readonly question: string;
  readonly children: ComponentChildren;
}

const SIZES = [[76, 'large'], [120, 'middle']] as const;

/** The bar at the foot: the reason in one line, the question, and the controls at the end. */
export function TalkBar({ lit, reason, question, children }: TalkBarProps) {
  const size = SIZES.find(([letters]) => question.length <= letters)?.[1] ?? 'small';
  return (
    <section class={`talk ${lit ? 'talk-lit' : ''}`} aria-label={reason[0]}>
      <span class="talk-person"><Bust who="adeyemi" face={lit ? 'explaining' : 'calm'} /></span>
      <div class="talk-words">
        <p class="talk-reason">{reason.filter((part) => part !== '').join(' · ')}</p>
        <p class={`talk-question talk-question-${size}`}>{question}</p>
      </div>
      <div class="talk-acts">{children}</div>
    </section>
  );
}
