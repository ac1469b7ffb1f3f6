import { saveSettings } from '../town/kept-players.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { Icon } from './icon.tsx';

/** The languages, each by its own name. */
export function LanguageSelect() {
  const services = useServices();
  const { words } = services;
  const t = useWords();
  const choose = async (tag: string): Promise<void> => {
    await words.change(tag);
    saveSettings(services, { language: tag });
  };
  return (
    <label class="control language">
      <Icon id="language" />
      <span class="visually-hidden">{t('settings.language')}</span>
      <select value={words.language()} onChange={(event) => void choose(event.currentTarget.value)}>
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
