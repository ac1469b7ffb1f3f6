import type { ComponentChildren } from 'preact';
import { HearButton } from '../../aloud/hear.tsx';

/** The bar of a panel that draws its own: the question in place of the level's title, and what to do in place of the role. */
export function OwnBar({ ask, how, children }: { ask: string; how: string; children?: ComponentChildren }) {
  return (
    <header class="bar bar-own">
      <div>
        <h1 id="panel-title" class="bar-title" tabIndex={-1} data-heading data-question>
          {ask}
        </h1>
        <p class="bar-role">{how}</p>
      </div>
      {children}
      <HearButton />
    </header>
  );
}
