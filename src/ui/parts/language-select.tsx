import { saveSettings } from '../app/kept-players.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { Icon } from './icon.tsx';
import { run } from '../app/run.ts';

/** The languages, each by its own name. */
export function LanguageSelect() {
  const services = useServices();
  const { words } = services;
  const t = useWords();
  const choose = async (list: HTMLSelectElement): Promise<void> => {
    const tag = list.value;
    try {
      await words.change(tag);
      services.languageChosen();
      saveSettings(services, { language: tag });
    } finally {
      // a language whose words did not come is not the chosen one
      list.value = words.language();
    }
  };
  return (
    <label class="control language">
      <Icon id="language" />
      <span class="visually-hidden">{t('settings.language')}</span>
      <select value={words.language()} onChange={(event) => run(choose(event.currentTarget))}>
        {words.languages().map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <Icon id="open" />
    </label>
  );
}
