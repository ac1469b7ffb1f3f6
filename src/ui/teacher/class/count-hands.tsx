import type { SchoolClass } from '../../../core/class/class.ts';
import { type Count, type CountAction, reduceCount } from '../../../core/class/count.ts';
import { MOST_BESIDE, MOST_HANDS } from '../../../core/record/playthrough.ts';
import type { Version } from '../../../core/record/forks.ts';
import { versionKey } from '../../../core/record/shape.ts';
import { besideWhom } from '../../projector/hands.ts';
import { cardOf, lettersOf, voteWords } from '../../projector/words.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';

interface CountHandsProps {
  readonly of: SchoolClass;
  readonly level: Version;
  readonly count: Count;
}

/**
 * The hands as they are counted: here the teacher sees and types each number, whichever window has the focus. On the
 * wall stands only which choice is counted now.
 */
export function CountHands({ of, level, count }: CountHandsProps) {
  const { counting, screen, words } = useServices();
  const t = useWords();
  const letters = lettersOf(
    count.values.map((id) => ({ id })),
    t,
  );
  const dispatch = (action: CountAction): void => counting.set(reduceCount(count, action));
  const stop = (): void => {
    counting.set(null);
    screen.set({ ...screen.state(), hands: false, revealed: false });
  };
  const seen = count.fork in (of.shown?.[versionKey(level)]?.forks ?? {});
  const byDevice = besideWhom(of, level, count, seen);
  const all = count.values.reduce((sum, value) => sum + (count.hands[value] ?? 0), 0);
  return (
    <fieldset class="count-hands">
      <legend>{t(`${voteWords(of)}.how`)}</legend>
      {byDevice > 0 && (
        <label class="count-beside">
          <span>{t('projector.hands.beside')}</span>
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={MOST_BESIDE}
            value={count.beside ?? ''}
            data-count="beside"
            aria-describedby="count-beside"
            onInput={(event) => dispatch({ type: 'beside', number: Math.round(Number(event.currentTarget.value)) })}
          />
          <span id="count-beside">{t('projector.hands.besideWhy', { count: byDevice })}</span>
        </label>
      )}
      <ol data-mine>
        {count.values.map((value, at) => {
          const letter = letters.get(value);
          const hands = count.hands[value];
          const put = (next: number): void => dispatch({ type: 'put', value, hands: next });
          return (
            <li key={value} class="count-row" aria-current={at === count.at ? 'step' : undefined}>
              <label>
                {letter !== undefined && <b class="count-letter">{letter}</b>}
                <span>{cardOf(level, words, count.fork, value)}</span>
                <input
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={MOST_HANDS}
                  value={hands ?? ''}
                  data-count={value}
                  onFocus={() => put(hands ?? 0)}
                  onInput={(event) => put(Math.round(Number(event.currentTarget.value)))}
                />
              </label>
              <button
                type="button"
                class="count-more"
                aria-label={`${letter ?? ''} ${t(`${voteWords(of)}.one`)}`.trim()}
                onClick={() => put((hands ?? 0) + 1)}
              >
                +
              </button>
            </li>
          );
        })}
      </ol>
      <p data-mine>{t('class.hands.all', { number: all })}</p>
      <div class="steer-acts">
        <ChoiceButton icon="check" id="counted" lamp onPress={() => dispatch({ type: 'finish' })}>
          {t('projector.hands.done')}
        </ChoiceButton>
        <ChoiceButton icon="scan" id="devices" onPress={stop}>
          {t('projector.hands.devices')}
        </ChoiceButton>
      </div>
    </fieldset>
  );
}
