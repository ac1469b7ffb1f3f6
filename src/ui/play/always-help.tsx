import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Icon } from '../parts/icon.tsx';

/**
 * The emergency number and the helpline, under every page of a story that asks for it. Numbers go by a country that
 * somebody chose; where there is none, it says so in words. Pressed, it shows all who can help.
 */
export function AlwaysHelp() {
  const { app, helplines } = useServices();
  const t = useWords();
  useFollowing(helplines.subscribe);
  const emergency = helplines.emergency();
  const line = helplines.guessed() ? null : helplines.line();
  return (
    <button
      type="button"
      class="always-help"
      data-help="always"
      onClick={() => app.dispatch({ type: 'show', dialog: 'help' })}
    >
      <Icon id="help" />
      <span>
        <b>{emergency === null ? t('always.danger') : t('always.dangerRing', { number: emergency })}</b>{' '}
        {line === null ? t('always.talk') : t('always.talkTo', { line: line.name, number: line.number })}
      </span>
    </button>
  );
}
