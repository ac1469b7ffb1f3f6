import './charter-sentences.css';
import { type charterBy, type CharterLine, promiseId } from '../../core/class/charter.ts';
import { Lantern } from '../parts/lantern.tsx';
import { useWords } from '../app/surroundings.ts';
import type { Setting } from './setting.ts';

interface SentencesProps {
  readonly groups: ReturnType<typeof charterBy>;
  readonly said: (line: CharterLine) => string;
  readonly setting: Setting;
  /** Under which headings they stand on their page. */
  readonly heading: 'h2' | 'h3';
}

/**
 * The sentences of a charter by whom they speak to, on paper and on the wall. `setting.ts` reckons with these measures.
 */
export function Sentences({ groups, said, setting, heading: Heading }: SentencesProps) {
  const t = useWords();
  return (
    <div class="charter-sentences" style={{ '--sentence': setting.type, '--columns': setting.columns }}>
      {groups.map(({ to, lines }) => (
        <section key={to} data-to={to}>
          <Heading>{t(`charter.to.${to}`)}</Heading>
          <ul>
            {lines.map((line) => (
              <li key={promiseId(line)} data-promise={promiseId(line)}>
                <Lantern />
                <span>{said(line)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
