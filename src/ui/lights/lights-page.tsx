import './lights.css';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { hrefOf, TITLE } from '../../core/route/route.ts';
import { lightsRoom, type Look, LOOKS } from '../../geometry/lights.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { LayoutContext } from '../app/window.ts';
import { Icon } from '../parts/icon.tsx';
import { useKeys } from '../projector/keys.ts';
import { countryName } from './country-name.ts';
import { StoryOfClasses } from './story.tsx';
import { type Choice, keyOf, type Night, useLights, useNight } from './use-lights.ts';

const OPEN: Choice = { country: null, story: null, look: null };

interface LooksProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** How far one looks. */
function Looks({ look, onLook }: LooksProps) {
  const t = useWords();
  return (
    <div class="lights-looks" role="group" aria-label={t('lights.view.title')}>
      {LOOKS.map((one) => (
        <button
          key={one}
          type="button"
          class="lights-look"
          aria-pressed={one === look}
          data-look={one}
          onClick={() => onLook(one)}
        >
          {t(`lights.view.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** The country that is looked at, where there is more than one. */
function Countries({
  countries,
  country,
  onCountry,
}: Pick<Night, 'countries'> & { readonly country: string | null; readonly onCountry: (of: string | null) => void }) {
  const { words } = useServices();
  const t = useWords();
  if (countries.length < 2 && country === null) return null;
  return (
    <label class="field">
      <span>{t('lights.where')}</span>
      <select value={country ?? ''} onChange={(event) => onCountry(event.currentTarget.value || null)}>
        <option value="">{t('lights.everywhere')}</option>
        {countries.map(([code, windows]) => (
          <option key={code} value={code}>
            {countryName(words.language(), code, t('lights.unsaid'))} · {windows}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * The night of lights, for a hall's projector and for everybody: each lit window is a class, beside it what most classes
 * chose, first and after the talk.
 */
export function LightsPage() {
  const { app, words } = useServices();
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { stage } = useContext(LayoutContext);
  const room = lightsRoom(stage.width, stage.height);
  const [choice, setChoice] = useState<Choice>(OPEN);
  const state = useLights();
  const night = useNight(state, choice, room);
  const { windows, stories, at, look, picture, far } = night;
  useEffect(() => app.dispatch({ type: 'lights', lights: picture }), [app, picture]);
  useEffect(() => () => app.dispatch({ type: 'lights', lights: null }), [app]);

  const turn = (by: number): void => {
    const next = stories[(at + by + stories.length) % Math.max(1, stories.length)];
    if (next) setChoice({ ...choice, story: keyOf(next) });
  };
  const go = (by: number): void => {
    const next = LOOKS[LOOKS.indexOf(look) + by];
    if (next) setChoice({ ...choice, look: next });
  };
  useKeys(({ key }) => {
    const [on, back] = words.direction() === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (key === on || key === back) turn(key === on ? 1 : -1);
    else if (key === '+' || key === '-') go(key === '+' ? 1 : -1);
    else return false;
    return true;
  });

  const is = state?.is ?? 'joining';
  const story = stories[at];
  return (
    <section
      class={`page lights-page ${room.beside ? 'lights-beside' : ''}`}
      aria-labelledby="lights-title"
      data-lights={is}
    >
      <div class="sheet lights-sheet">
        <h1 ref={heading} id="lights-title" class="sheet-title" tabIndex={-1}>
          {t('lights.title')}
        </h1>
        {windows.length > 0 ? (
          <>
            <p class="lights-count">
              <Icon id="building" />
              <b data-windows={windows.length}>{t('lights.lit', { count: windows.length })}</b>
              {far > 0 && <span class="quiet">{t('lights.far', { count: far })}</span>}
            </p>
            <Looks look={look} onLook={(one) => setChoice({ ...choice, look: one })} />
            <Countries
              countries={night.countries}
              country={choice.country}
              onCountry={(country) => setChoice({ ...choice, country })}
            />
            {story && <StoryOfClasses windows={windows} story={story} only={stories.length === 1} onTurn={turn} />}
            {is === 'away' && <p role="status">{t('lights.away')}</p>}
            <p class="quiet">{t('lights.keys')}</p>
          </>
        ) : (
          <>
            <p>{t('lights.about')}</p>
            <p role="status">{t(is === 'here' ? 'lights.empty' : `lights.${is}`)}</p>
          </>
        )}
        <a class="text-button" href={hrefOf(TITLE)}>
          <Icon id="back" />
          {t('page.start')}
        </a>
      </div>
    </section>
  );
}
