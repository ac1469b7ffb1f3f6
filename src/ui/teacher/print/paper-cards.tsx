import { classRoute } from '../../../core/route/route.ts';
import './paper-cards.css';
import { useState } from 'preact/hooks';
import { CELLS, INNER, MARKERS, SIDES } from '../../../core/cards/marker.ts';
import { CARD } from '../../../core/cards/paper.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { useWords } from '../../app/surroundings.ts';
import { lettersOf } from '../../projector/words.ts';
import { PrintPage } from './print-page.tsx';

/** So many cards where nobody said how many pupils there are. */
const USUAL = 30;
/** Two cards lie on a sheet. */
const A_SHEET = 2;

function Marker({ card }: { card: number }) {
  const white = (MARKERS[card - 1] ?? []).flatMap((cell, at) =>
    cell ? [`M${(at % INNER) + 1} ${Math.floor(at / INNER) + 1}h1v1h-1z`] : [],
  );
  return (
    <svg class="paper-marker" viewBox={`0 0 ${CELLS} ${CELLS}`} shape-rendering="crispEdges" aria-hidden="true">
      <path d={`M0 0h${CELLS}v${CELLS}h-${CELLS}z`} fill="#000" />
      <path d={white.join('')} fill="#fff" />
    </svg>
  );
}

/** The letters at the four edges, each upright once its edge is on top. */
function Letters() {
  const t = useWords();
  const letters = lettersOf(
    SIDES.map((id) => ({ id })),
    t,
  );
  return SIDES.map((side) => (
    <b key={side} class={`paper-letter paper-letter-${side}`}>
      {letters.get(side)}
    </b>
  ));
}

function Sheet({ cards, back }: { cards: readonly number[]; back: boolean }) {
  const t = useWords();
  return (
    <article class={`paper-sheet ${back ? 'paper-back' : ''}`} data-sheet={back ? 'back' : 'front'}>
      {cards.map((card) => (
        <div key={card} class="paper-card" data-card={card}>
          {back ? <p>{t('cards.paper.back')}</p> : <Marker card={card} />}
          <Letters />
          <span class="paper-number">{card}</span>
        </div>
      ))}
    </article>
  );
}

/**
 * The cards of a class to print: two a sheet, as many as it has pupils, the same for every class. Who gets which is
 * written down nowhere.
 */
export function PaperCards({ of }: { of: SchoolClass }) {
  const t = useWords();
  const [backs, setBacks] = useState(true);
  const wanted = of.pupils ?? USUAL;
  const cards = Array.from({ length: Math.min(wanted, MARKERS.length) }, (_, at) => at + 1);
  const sheets = Array.from({ length: Math.ceil(cards.length / A_SHEET) }, (_, at) =>
    cards.slice(A_SHEET * at, A_SHEET * (at + 1)),
  );
  return (
    <PrintPage
      back={classRoute(of.id)}
      controls={
        <label class="paper-backs">
          <input type="checkbox" checked={backs} onChange={(event) => setBacks(event.currentTarget.checked)} />
          <span>{t('cards.paper.backs')}</span>
        </label>
      }
    >
      <div class="paper-cards" style={{ '--marker': `${CARD.marker}mm` }}>
        <header class="paper-how">
          <h1 tabIndex={-1}>{t('cards.paper.title')}</h1>
          <p>{t(backs ? 'cards.paper.print' : 'cards.paper.one')}</p>
          {wanted > MARKERS.length && <p>{t('cards.paper.most', { most: MARKERS.length })}</p>}
        </header>
        {sheets.flatMap((sheet) => [
          <Sheet key={`front ${sheet[0]}`} cards={sheet} back={false} />,
          ...(backs ? [<Sheet key={`back ${sheet[0]}`} cards={sheet} back />] : []),
        ])}
      </div>
    </PrintPage>
  );
}
