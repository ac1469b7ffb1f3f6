import './spend.css';
import { amountNow, type Card, cardsNow, coinsLeft, type Spend } from '../../../core/kinds/spend.ts';
import { afterDraw, copyOf, fly } from '../flight.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { Emoji, Icon, isIcon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';
import { OwnBar } from './own-bar.tsx';

/** Coins that lie there. */
const coinsIn = (place: Element | null | undefined): Element[] => [
  ...(place?.querySelectorAll('.coin:not(.coin-gone)') ?? []),
];

/** Looks at coins as they lie; what comes back lets them fly to where they lie once the page is drawn anew. */
function takeCoins(coins: readonly Element[], to: () => readonly Element[]): () => void {
  const taken = coins.map((coin) => ({ copy: copyOf(coin), from: coin.getBoundingClientRect() }));
  return () =>
    afterDraw(() => {
      const places = to();
      taken.forEach(({ copy, from }, index) => {
        const place = places[index];
        if (place) fly(copy, from, place, { wait: index * 50 });
      });
    });
}

/** Coins in a row; those not there are dashed. */
function Coins({ there, all }: { there: number; all: number }) {
  return (
    <span class="coins" aria-hidden="true">
      {Array.from({ length: all }, (_, index) => (
        <span key={index} class={`coin ${index < there ? '' : 'coin-gone'}`} />
      ))}
    </span>
  );
}

function SpendCard({
  card,
  cost,
  laid,
  within,
  words,
  onPress,
}: {
  card: Card;
  cost: number;
  laid: boolean;
  within: boolean;
  words: string;
  onPress: (event: MouseEvent) => void;
}) {
  const t = useWords();
  return (
    <li class="card-place">
      <button
        type="button"
        class={`card ${laid ? 'card-laid' : ''} ${within ? '' : 'card-out'}`}
        data-choice={card.id}
        aria-pressed={laid}
        aria-disabled={!within}
        onClick={onPress}
      >
        {isIcon(card.icon) ? <Icon id={card.icon} /> : <Emoji id={card.icon} />}
        <span class="card-words">{words}</span>
        <span class="card-cost">
          <Coins there={laid ? cost : 0} all={cost} />
          <span class="visually-hidden">{t('spend.cost')} </span>
          <b>{cost}</b>
        </span>
        {laid && (
          <span class="card-check">
            <Icon id="check" />
          </span>
        )}
      </button>
    </li>
  );
}

function Ask({ beat, given, state, dispatch, word }: BeatProps<Spend>) {
  const { announce, sound } = useServices();
  const t = useWords();
  const laid = state.draft[''] ?? [];
  const all = amountNow(beat.coins, given);
  const left = coinsLeft(beat, given, laid);
  const toggle = (card: Card, cost: number, button: HTMLElement): void => {
    const lying = laid.includes(card.id);
    if (!lying && cost > left) {
      announce(t('spend.tooFew'));
      return;
    }
    sound.play(lying ? 'coin-back' : 'coin');
    const purse = button.closest('#panel')?.querySelector('.bar');
    const follow = lying
      ? takeCoins(coinsIn(button), () => coinsIn(purse).slice(-cost))
      : takeCoins(coinsIn(purse).slice(-cost), () => coinsIn(button));
    const next = lying ? laid.filter((one) => one !== card.id) : [...laid, card.id];
    dispatch({ type: 'draft', draft: { '': next } });
    follow();
    announce(t('spend.state', { laid: all - coinsLeft(beat, given, next), left: coinsLeft(beat, given, next) }));
  };
  return (
    <>
      <OwnBar ask={word(beat.ask ?? 'ask')} how={t('spend.state', { laid: all - left, left })}>
        <Coins there={left} all={all} />
      </OwnBar>
      <div class="body">
        <ul class="cards">
          {cardsNow(beat, given).map((card) => {
            const cost = amountNow(card.cost, given);
            const lying = laid.includes(card.id);
            return (
              <SpendCard
                key={card.id}
                card={card}
                cost={cost}
                laid={lying}
                within={lying || cost <= left}
                words={word(card.id)}
                onPress={(event) => toggle(card, cost, event.currentTarget as HTMLElement)}
              />
            );
          })}
        </ul>
        <div class="pair">
          {beat.ways ? (
            beat.ways.map((way) => (
              <ChoiceButton
                key={way.id}
                id={way.id}
                icon={way.icon}
                onPress={() => dispatch({ type: 'answer', answer: { '': laid, way: [way.id] } })}
              >
                {word(way.id)}
              </ChoiceButton>
            ))
          ) : (
            <ChoiceButton
              lamp
              id="done"
              icon="forward"
              onPress={() => dispatch({ type: 'answer', answer: { '': laid } })}
            >
              {t('spend.done')}
            </ChoiceButton>
          )}
        </div>
        <div class="pass">
          <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
        </div>
      </div>
    </>
  );
}

export const spendPanel: BeatPanel<'spend'> = {
  ask: Ask,
  ownBar: true,
};
