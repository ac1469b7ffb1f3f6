import { Icon } from './icon.tsx';

/** On to the next line or the next part. It stays where it is, so that it can be pressed again and again. */
export function ForwardButton({ label, onPress, lamp = true }: { label: string; onPress: () => void; lamp?: boolean }) {
  return (
    <div class="forward">
      <button
        type="button"
        class={`choice forward-button ${lamp ? 'choice-lamp' : ''}`}
        data-forward
        data-aloud={lamp ? undefined : 'asked'}
        onClick={onPress}
      >
        <span class="choice-words">{label}</span>
        <Icon id="forward" />
      </button>
    </div>
  );
}
