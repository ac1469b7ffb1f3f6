import type { ComponentChildren } from 'preact';
import type { SymbolId } from '../../core/level/symbols.ts';
import type { IconId } from './icons.ts';
import { ChoiceSymbol } from './choice-symbol.tsx';
import { Icon } from './icon.tsx';

interface ChoiceProps {
  readonly children: ComponentChildren;
  readonly icon?: IconId | undefined;
  /** Drawn in place of the icon. */
  readonly symbol?: SymbolId | undefined;
  /** Left out where a press hands in the form. */
  readonly onPress?: ((event: MouseEvent) => void) | undefined;
  /** The hook by which the choice is found: the id of what is chosen. */
  readonly id?: string | undefined;
  readonly lamp?: boolean;
  readonly pressed?: boolean | undefined;
  readonly class?: string;
  readonly submit?: boolean;
  readonly disabled?: boolean;
}

/** The broad button of the panels. All at one fork look the same. */
export function ChoiceButton({
  children,
  icon,
  symbol,
  onPress,
  id,
  lamp = false,
  pressed,
  class: extra = '',
  submit = false,
  disabled = false,
}: ChoiceProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      disabled={disabled}
      class={`choice ${lamp ? 'choice-lamp' : ''} ${extra}`}
      data-choice={id}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {symbol ? <ChoiceSymbol id={symbol} /> : icon && <Icon id={pressed === true ? 'check' : icon} />}
      <span class="choice-words">{children}</span>
    </button>
  );
}

interface ControlProps {
  readonly icon: IconId;
  readonly label: string;
  readonly onPress: () => void;
  readonly class?: string;
  readonly pressed?: boolean;
}

/** A round-ended control on the stage. On narrow screens only its icon is seen, its name is still heard. */
export function Control({ icon, label, onPress, class: extra = '', pressed }: ControlProps) {
  return (
    <button type="button" class={`control ${extra}`} aria-pressed={pressed} onClick={onPress}>
      <Icon id={icon} />
      <span class="control-words">{label}</span>
    </button>
  );
}

/** A quiet way on, underlined. */
export function TextButton({
  children,
  onPress,
  icon,
  class: extra = '',
}: {
  children: ComponentChildren;
  onPress: () => void;
  icon?: IconId;
  class?: string;
}) {
  return (
    <button type="button" class={`text-button ${extra}`} onClick={onPress}>
      {icon && <Icon id={icon} />}
      <span>{children}</span>
    </button>
  );
}
