import sprite from '../../../assets/symbols.svg';
import type { SymbolId } from '../../core/level/symbols.ts';

/** A drawing of what a choice does, for who reads pictures before words. The words beside it say the same. */
export function ChoiceSymbol({ id }: { id: SymbolId }) {
  return (
    <svg class="symbol" viewBox="0 0 72 72" aria-hidden="true" focusable="false">
      <use href={`${sprite}#${id}`} />
    </svg>
  );
}
