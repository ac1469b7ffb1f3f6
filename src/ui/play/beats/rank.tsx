import './rank.css';
import { useRef, useState } from 'preact/hooks';
import { orderAnswer, type Rank } from '../../../core/kinds/rank.ts';
import { useSlides } from '../flight.ts';
import { TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { moved, orderNow } from './rank-order.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';
import { OwnBar } from './own-bar.tsx';

/** A card under a finger or mouse: where it was taken, and how far it has been drawn since. */
interface Drag {
  readonly item: string;
  readonly from: number;
  readonly y: number;
  readonly step: number;
  readonly by: number;
}

/** The places that have a word of their own, of at most six. */
const PLACES = [1, 2, 3, 4, 5] as const;

function Ask({ beat, state, dispatch, word }: BeatProps<Rank>) {
  const { announce, sound } = useServices();
  const t = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [lifted, setLifted] = useState<string | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const order = orderNow(beat, state.draft);
  useSlides(list, order.join());
  const place = (index: number): string =>
    t(`rank.place.${index === order.length - 1 ? 'last' : (PLACES[index] ?? 'last')}`);

  const move = (item: string, to: number): void => {
    const next = moved(order, item, to);
    if (next.join() === order.join()) return;
    sound.play('card');
    dispatch({ type: 'draft', draft: { '': next } });
    announce(t('rank.moved', { name: word(item), place: place(next.indexOf(item)) }));
  };
  const lift = (item: string): void => {
    const laying = lifted === item;
    setLifted(laying ? null : item);
    sound.play('card');
    announce(t(laying ? 'rank.laid' : 'rank.lifted', { name: word(item), place: place(order.indexOf(item)) }));
  };
  const onKey = (event: KeyboardEvent, item: string, index: number): void => {
    if (event.key === 'Escape' && lifted === item) {
      // it lays the card, and counts for nothing else
      event.preventDefault();
      lift(item);
      return;
    }
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (lifted === item) move(item, index + by);
    else list.current?.querySelectorAll<HTMLElement>('[data-lift]')[index + by]?.focus();
  };
  const onDown = (event: PointerEvent, item: string, index: number): void => {
    const target = event.target as Element;
    // a finger draws by the grip alone, so that the panel can still be scrolled
    if (target.closest('.rank-arrow') || (event.pointerType !== 'mouse' && !target.closest('.grip'))) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect().top);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    setDrag({ item, from: index, y: event.clientY, step: (rows[1] ?? 100) - (rows[0] ?? 0), by: 0 });
  };
  const onMove = (event: PointerEvent): void => {
    if (!drag) return;
    const by = event.clientY - drag.y;
    setDrag({ ...drag, by });
    move(drag.item, Math.min(Math.max(Math.round(drag.from + by / drag.step), 0), order.length - 1));
  };
  const onUp = (): void => setDrag(null);

  return (
    <>
      <OwnBar ask={word(beat.ask ?? 'ask')} how={beat.how === undefined ? t('rank.how') : word(beat.how)} />
      <div class="body">
        <ol ref={list} class="rank-list">
          {order.map((item, index) => {
            const dragged = drag?.item === item ? drag : null;
            const up = lifted === item || dragged !== null;
            const shift = dragged ? dragged.by - (index - dragged.from) * dragged.step : 0;
            return (
              <li key={item} data-row={item} class={`rank-row ${up ? 'rank-row-up' : ''}`}>
                <span class="rank-place" data-aloud="asked">
                  {place(index)}
                </span>
                <div class="rank-slot">
                  <div
                    data-slides={dragged ? 'led' : 'freely'}
                    class={`rank-card ${up ? 'rank-card-up' : ''}`}
                    style={dragged ? { '--shift': `${shift}px` } : {}}
                    onPointerDown={(event) => onDown(event, item, index)}
                    onPointerMove={onMove}
                    onPointerUp={onUp}
                    onPointerCancel={onUp}
                  >
                    <span class="grip">
                      <Icon id="grip" />
                    </span>
                    <button
                      type="button"
                      class="rank-words"
                      data-lift
                      data-choice={item}
                      aria-pressed={lifted === item}
                      onClick={(event) => {
                        if (event.detail === 0) lift(item);
                      }}
                      onKeyDown={(event) => onKey(event, item, index)}
                      onBlur={() => setLifted((now) => (now === item ? null : now))}
                    >
                      <b>{word(item)}</b>
                      <br />
                      <span>{word(`${item}-note`)}</span>
                    </button>
                    {([-1, 1] as const).map((by) => {
                      const stuck = index + by < 0 || index + by >= order.length;
                      return (
                        <button
                          key={by}
                          type="button"
                          class="rank-arrow"
                          data-aloud="asked"
                          data-move={by}
                          aria-disabled={stuck}
                          aria-label={t(by < 0 ? 'rank.up' : 'rank.down', { name: word(item) })}
                          onClick={() => {
                            if (!stuck) move(item, index + by);
                          }}
                        >
                          <Icon id={by < 0 ? 'up' : 'down'} />
                        </button>
                      );
                    })}
                  </div>
                </div>
              </li>
            );
          })}
        </ol>
        <div class="beat-foot rank-ways">
          <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
          <p class="rank-keys">
            <Icon id="keyboard" />
            <span>{t('rank.keys')}</span>
          </p>
          <button
            type="button"
            class="choice choice-lamp"
            data-choice="done"
            onClick={() => dispatch({ type: 'answer', answer: orderAnswer(order) })}
          >
            <span class="choice-words">{t('rank.done')}</span>
            <Icon id="forward" />
          </button>
        </div>
      </div>
    </>
  );
}

export const rankPanel: BeatPanel<'rank'> = {
  ask: Ask,
  ownBar: true,
};
