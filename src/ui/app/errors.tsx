import { hrefOf, TITLE } from '../../core/route/route.ts';
/** One way to fail: what cannot be shown or loaded is one sentence in its place, and the rest goes on. */
import { Component, type ComponentChild, type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { WordKey } from '../../ports/word-keys.ts';
import { ChoiceButton, TextButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Controls } from './controls.tsx';
import { run } from './run.ts';
import { useApp, useServices, useWords } from './surroundings.ts';

/**
 * What the sentence stands in place of: a page, a dialog over it, a part of a page. In place of what is only seen
 * stands nothing.
 */
type Place = 'page' | 'dialog' | 'part' | 'nothing';
const PlaceContext = createContext<Place>('page');

interface FailedProps {
  readonly sentence: WordKey;
  readonly onAgain: () => void;
}

/** A page in place of another. *Who can help* and *Leave* stand beside it, where they do not stand already. */
function FailedPage({ sentence, onAgain }: FailedProps) {
  const t = useWords();
  const { route } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      {route.page !== 'play' && <Controls playing={false} />}
      <section class="page page-small" data-failed>
        <div class="sheet">
          <h1 ref={heading} class="sheet-title" tabIndex={-1}>
            {t('failed.title')}
          </h1>
          <p>{t(sentence)}</p>
          <ChoiceButton lamp icon="again" id="failed-again" onPress={onAgain}>
            {t('failed.again')}
          </ChoiceButton>
          {route.page !== 'title' && (
            <p>
              <a class="text-button" href={hrefOf(TITLE)}>
                {t('page.start')}
              </a>
            </p>
          )}
        </div>
      </section>
    </>
  );
}

function FailedDialog({ sentence, onAgain }: FailedProps) {
  const { app } = useServices();
  const t = useWords();
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="failed" title={t('failed.title')} onClose={close}>
      <div data-failed>
        <p>{t(sentence)}</p>
        <ChoiceButton lamp icon="again" id="failed-again" onPress={onAgain}>
          {t('failed.again')}
        </ChoiceButton>
        <ChoiceButton icon="back" id="back" onPress={close}>
          {t('page.back')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}

function FailedPart({ sentence, onAgain }: FailedProps) {
  const t = useWords();
  return (
    <div class="failed-part" data-failed>
      <p class="said">{t(sentence)}</p>
      <TextButton icon="again" onPress={onAgain}>
        {t('failed.again')}
      </TextButton>
    </div>
  );
}

const SHOWN: { readonly [Where in Place]: (props: FailedProps) => ComponentChild } = {
  page: FailedPage,
  dialog: FailedDialog,
  part: FailedPart,
  nothing: () => null,
};

/** One sentence and *Try again*, where the nearest boundary says that it goes. */
export function Failed(props: FailedProps) {
  const Shown = SHOWN[useContext(PlaceContext)];
  return <Shown {...props} />;
}

/** What stands in place of a page that is long in coming; it is seen only when it is long. */
export function Waiting() {
  const t = useWords();
  const { route } = useApp();
  if (useContext(PlaceContext) !== 'page') return null;
  return (
    <div class="waiting">
      {route.page !== 'play' && <Controls playing={false} />}
      <output class="loading">{t('play.loading')}</output>
    </div>
  );
}

/** Hands on what failed later, such as a file that did not come, to the boundary round this panel. */
export function useFail(): (error: unknown) => void {
  const [failed, setFailed] = useState<{ readonly error: unknown }>();
  if (failed) throw failed.error;
  return (error) => setFailed({ error });
}

/** Tries again what stands in a boundary: at first it is shown anew, then the page is loaded anew. */
function TryAgain({ onAgain, tried }: { readonly onAgain: () => void; readonly tried: boolean }) {
  const { offline, announce } = useServices();
  const t = useWords();
  const again = async (): Promise<void> => {
    if (!tried) return onAgain();
    if (!(await offline.reload())) announce(t('failed.part'));
  };
  return <Failed sentence="failed.page" onAgain={() => run(again())} />;
}

interface BoundaryProps {
  readonly place: Place;
  /** What is shown: once it is something else, it is tried anew. */
  readonly of?: string | undefined;
  readonly children: ComponentChildren;
}
interface BoundaryState {
  readonly failed: boolean;
  readonly tried: boolean;
  readonly of: string | undefined;
}

/** Keeps what fails within it to itself. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, tried: false, of: this.props.of };

  static override getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return of === state.of ? null : { failed: false, tried: false, of };
  }

  override componentDidCatch(error: unknown): void {
    console.error('This could not be shown:', error);
    this.setState({ failed: true });
  }

  override render({ place, children }: BoundaryProps, { failed, tried }: BoundaryState) {
    return (
      <PlaceContext.Provider value={place}>
        {failed ? <TryAgain tried={tried} onAgain={() => this.setState({ failed: false, tried: true })} /> : children}
      </PlaceContext.Provider>
    );
  }
}
