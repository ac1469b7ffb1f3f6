import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Icon } from './icon.tsx';

/** Who can help here, in one line: the school's own helper or a grown-up one trusts, and the national line. */
export function Here() {
  const { helpers, helplines } = useServices();
  const t = useWords();
  useFollowing(helpers.subscribe);
  useFollowing(helplines.subscribe);
  const [first] = helpers.list();
  // only a number that a person has checked, for a country that was chosen and not guessed: nobody here can ask about
  // it
  const found = helplines.line();
  const line = found?.checked !== null && !helplines.guessed() ? found : null;
  const helper =
    first && (first.where === '' ? first.name : t('here.helper', { name: first.name, where: first.where }));
  const text =
    helper && line
      ? t('here.both', { helper, line: line.name, number: line.number })
      : helper
        ? t('here.only', { helper })
        : line
          ? t('here.line', { line: line.name, number: line.number })
          : t('here.none');
  return (
    <p class="here">
      <Icon id="help" />
      <span>
        <b>{t('here.label')}</b> {text}
      </span>
    </p>
  );
}
