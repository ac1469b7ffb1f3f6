import { ANIMALS, type Animal } from '../../core/save/animals.ts';
import { TextButton } from '../parts/button.tsx';
import { Emoji } from '../parts/icon.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { LessonPage } from './shell.tsx';

/** The animal that the teacher handed out, in the order of the alphabet. */
export function Seats({ onTake }: { onTake: (seat: Animal | null) => void }) {
  const { words } = useServices();
  const t = useWords();
  const named = ANIMALS.map((animal) => ({ animal, name: t(`animals.${animal}`) })).sort((one, other) =>
    one.name.localeCompare(other.name, words.language()),
  );
  return (
    <LessonPage part="seats" title={t('lesson.seatTitle')}>
      <ul class="animals">
        {named.map(({ animal, name }) => (
          <li key={animal}>
            <button type="button" class="animal" data-choice={animal} onClick={() => onTake(animal)}>
              <Emoji id={animal} />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="pass">
        <TextButton onPress={() => onTake(null)}>{t('lesson.seatNone')}</TextButton>
      </div>
    </LessonPage>
  );
}
