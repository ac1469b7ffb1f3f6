import { useCallback, useState } from 'preact/hooks';
import { SIDES } from '../../../core/cards/marker.ts';
import type { Reading } from '../../../core/cards/read.ts';
import { cardsRead, counts, lookedAt, NO_TALLY, sidesOf } from '../../../core/cards/tally.ts';
import { countedByCards, sidesUsed } from '../../../core/cards/votes.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import type { Count } from '../../../core/class/count.ts';
import { useCamera } from '../arrive/use-camera.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';

interface CountCardsProps {
  readonly of: SchoolClass;
  readonly count: Count;
  /** Hands are raised in place of the cards. */
  readonly onHands: () => void;
  readonly onStop: () => void;
}

/**
 * The cards as the laptop's camera reads them: how many, and which of those in the picture, never what they say. What
 * they say goes into the count when it is closed.
 */
export function CountCards({ of, count, onHands, onStop }: CountCardsProps) {
  const services = useServices();
  const { counting } = services;
  const t = useWords();
  const sides = sidesUsed(count.values);
  const [{ tally, last }, setSeen] = useState({ tally: NO_TALLY, last: [] as readonly Reading[] });
  const look = useCallback(
    (readings: readonly Reading[]): void =>
      setSeen((before) => ({ tally: lookedAt(before.tally, readings), last: readings })),
    [],
  );
  const { video, standing, other, again } = useCamera(services.cards, look);
  const read = cardsRead(tally, sides);
  return (
    <fieldset class="count-cards" data-camera={standing}>
      <legend>{t('cards.title')}</legend>
      <div class={`cards-eye ${standing === 'off' ? 'scan-hidden' : ''}`} data-mine dir="ltr">
        <video ref={video} muted playsInline aria-label={t('scan.picture')} />
        {last
          .filter(({ card }) => counts(tally, card, sides))
          .map(({ card, at }) => (
            <i
              key={card}
              aria-hidden="true"
              style={{ '--x': `${(100 * at.x).toFixed(1)}%`, '--y': `${(100 * at.y).toFixed(1)}%` }}
            />
          ))}
      </div>
      {standing === 'off' ? (
        <p class="said">
          <Icon id="camera" />
          <span>{t(window.isSecureContext ? 'cards.off' : 'scan.plain')}</span>
        </p>
      ) : (
        <>
          <p class="cards-read" data-read={read}>
            <b>{read}</b>{' '}
            {of.pupils === undefined ? t('cards.read', { count: read }) : t('cards.readOf', { pupils: of.pupils })}
          </p>
          <ul class="notes-list quiet">
            <li>
              <Icon id="hands" />
              {sides < SIDES.length ? t('cards.howFew') : t('cards.how')}
            </li>
            <li>
              <Icon id="camera" />
              {t('cards.stored')}
            </li>
          </ul>
        </>
      )}
      <div class="steer-acts">
        {standing === 'off' ? (
          <ChoiceButton icon="again" id="camera-again" onPress={again}>
            {t('scan.try')}
          </ChoiceButton>
        ) : (
          <ChoiceButton
            icon="check"
            id="cards-counted"
            lamp
            disabled={read === 0}
            onPress={() => counting.set(countedByCards(count, sidesOf(tally)))}
          >
            {t('cards.done')}
          </ChoiceButton>
        )}
        {other && (
          <ChoiceButton icon="camera" id="camera-other" onPress={other}>
            {t('scan.other')}
          </ChoiceButton>
        )}
        <ChoiceButton icon="hands" id="hands-instead" lamp={standing === 'off'} onPress={onHands}>
          {t('cards.hands')}
        </ChoiceButton>
        <ChoiceButton icon="remove" id="cards-stop" onPress={onStop}>
          {t('cards.stop')}
        </ChoiceButton>
      </div>
    </fieldset>
  );
}
