import { useWords } from '../app/surroundings.ts';
import { fits } from '../../geometry/fits.ts';
import { bandPath, type Flow, type FlowBand } from './flow.ts';
import { Lantern } from '../parts/lantern.tsx';
import { on } from './people-chart.tsx';
import { middleOf, type Sheet, SHEET } from '../../geometry/wall.ts';

/** Room for the forks' names above the bands. */
const NAMES = 96;
export const flowSize = (sheet: Sheet): { width: number; height: number } => ({
  width: sheet.width - 2 * SHEET.margin,
  height: middleOf(sheet) - NAMES,
});

/** Type on a band, and the room that lantern and number take of its width. */
const TYPE = 28,
  LEFT = 96,
  NUMBER = 96;

interface PathsProps {
  readonly sheet: Sheet;
  readonly flow: Flow;
  readonly label: string;
  readonly cameIn: number;
  readonly name: (fork: string) => string;
  readonly group: (fork: string, id: string) => { readonly letter: string | undefined; readonly words: string };
}

/** The paths of the class, the first time through. */
export function PathsChart({ sheet, flow, label, cameIn, name, group }: PathsProps) {
  const t = useWords();
  const size = flowSize(sheet);
  const words = (fork: string, { kind, id }: FlowBand): string => {
    if (id === null) return t(kind === 'away' ? 'projector.paths.away' : 'projector.paths.others');
    const { letter, words: said } = group(fork, id);
    return letter === undefined ? said : t('projector.paths.group', { letter, words: said });
  };
  return (
    <div class="paths" style={{ '--names': NAMES }}>
      <svg
        class="paths-picture"
        viewBox={`0 0 ${size.width} ${size.height}`}
        style={{ inlineSize: on(size.width), blockSize: on(size.height) }}
        aria-hidden="true"
        focusable="false"
      >
        <rect class="band band-dark" x="2" y={flow.start.y} width={flow.start.width - 2} height={flow.start.height} />
        {flow.steps.map((step) =>
          step.bands.map((band, at) => (
            <path key={`${step.fork} ${at}`} class={`band band-${band.kind}`} d={bandPath(step, band)} />
          )),
        )}
        {[...flow.steps.map((step) => step.x), size.width - 7].map((x) => (
          <rect
            key={x}
            class="paths-bar"
            x={x - 7}
            y={flow.start.y - 10}
            width="14"
            height={flow.start.height + 20}
            rx="7"
          />
        ))}
      </svg>
      <div aria-hidden="true">
        <p
          class="paths-start"
          style={{ insetBlockStart: on(NAMES), inlineSize: on(flow.start.width - 10), blockSize: on(size.height) }}
        >
          <b>{cameIn}</b>
          {t('projector.paths.start')}
        </p>
        {flow.steps.map((step, at) => (
          <div key={step.fork}>
            <p class="paths-name" style={{ insetInlineStart: on(step.x - 7), inlineSize: on(step.width - 20) }}>
              <b class="board-letter">{at + 1}</b>
              <span>{name(step.fork)}</span>
            </p>
            {step.bands.map((band) => {
              const text = words(step.fork, band);
              const room = step.width - LEFT - NUMBER - 30;
              const letter = band.id === null ? '' : (group(step.fork, band.id).letter ?? '');
              return (
                <p
                  key={`${band.kind} ${band.id}`}
                  class={`paths-band paths-band-${band.kind}`}
                  style={{
                    insetInlineStart: on(step.x + 14),
                    insetBlockStart: on(NAMES + band.middle),
                    inlineSize: on(step.width - 34),
                    blockSize: on(band.height),
                  }}
                >
                  {band.kind === 'lit' && (
                    <span class="paths-lantern">
                      <Lantern />
                    </span>
                  )}
                  {typeof band.pupils === 'number' && (
                    <b style={{ fontSize: on(Math.min(56, Math.max(28, band.height * 0.9))) }}>{band.pupils}</b>
                  )}
                  <span>{fits(text, room, band.height, TYPE) ? text : letter}</span>
                </p>
              );
            })}
          </div>
        ))}
      </div>
      <div class={sheet.flowing ? 'paths-table' : 'visually-hidden'}>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('projector.paths.fork')}</th>
              <th scope="col">{t('projector.paths.way')}</th>
              <th scope="col">{t('projector.paths.pupils')}</th>
            </tr>
          </thead>
          <tbody>
            {flow.steps.flatMap((step) =>
              step.bands.map((band, at) => (
                <tr key={`${step.fork} ${at}`} data-group={band.id ?? band.kind}>
                  <th scope="row">{name(step.fork)}</th>
                  <td>
                    {words(step.fork, band)}
                    {band.kind === 'lit' ? `. ${t('projector.paths.lit')}` : ''}
                  </td>
                  <td>
                    {typeof band.pupils === 'string'
                      ? t(`projector.rank.${band.pupils}`)
                      : (band.pupils ?? t('projector.notShown'))}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}
