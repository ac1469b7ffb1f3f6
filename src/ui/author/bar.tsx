/**
 * The bar of whoever writes a level: what is wrong with it, and from where it is looked at. It is in no build, and like
 * the sentences of the level checker it is in English alone.
 */
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { explore, type Moment } from '../../core/checker/explore/explore.ts';
import { standingAt } from '../../core/checker/explore/standing.ts';
import { inWords } from '../../core/checker/rules/rule.ts';
import type { Level } from '../../core/level/schema.ts';
import type { LevelsPort, SessionPort } from '../../ports/play.ts';
import type { LocationPort } from '../../ports/device.ts';
import type { Story } from '../../core/story/state.ts';
import { run } from '../app/run.ts';
import './bar.css';

/** What the development server says of the draft. */
interface AboutDraft {
  readonly id: string;
  /** Does it fit the format, so that it can be played? */
  readonly playable: boolean;
  readonly faults: readonly {
    readonly file: string;
    readonly line: number;
    readonly message: string;
    readonly mend: string;
  }[];
}

interface Needs {
  readonly session: SessionPort;
  readonly levels: LevelsPort;
  readonly location: Pick<LocationPort, 'go'>;
}

/** Stands at another place of the draft. Whoever plays keeps it, so that a reload stands there again. */
async function standAt({ session, location }: Needs, level: Level, story: Story): Promise<void> {
  const player = session.player();
  if (player) session.play({ ...player, stories: { ...player.stories, [level.id]: story }, now: level.id });
  await session.open(level.id, player ? undefined : () => story);
  location.go({ page: 'play', level: level.id });
}

function Places({ level, needs }: { level: Level; needs: Needs }) {
  const explored = useMemo(() => explore(level), [level]);
  const [beat, setBeat] = useState(level.start);
  const [chosen, setChosen] = useState(0);
  const memories = explored.moments.filter((moment) => moment.beat.id === beat);
  const go = (moment: Moment | undefined): void => {
    if (moment) run(standAt(needs, level, standingAt(level, explored, moment)));
  };
  return (
    <p>
      <label>
        Beat{' '}
        <select
          data-author="beat"
          value={beat}
          onChange={(event) => {
            setBeat(event.currentTarget.value);
            setChosen(0);
          }}
        >
          {level.beats.map(({ id, kind }) => (
            <option key={id} value={id}>
              {id} ({kind})
            </option>
          ))}
        </select>
      </label>{' '}
      <label>
        Memory{' '}
        <select data-author="memory" value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
          {memories.map((moment, at) => (
            <option key={at} value={at}>
              {inWords(moment.given) || 'none that matters'}
            </option>
          ))}
        </select>
      </label>{' '}
      <button type="button" data-author="go" disabled={memories.length === 0} onClick={() => go(memories[chosen])}>
        Go there
      </button>
      {!explored.whole && ' There are too many ways to be walked.'}
    </p>
  );
}

function Bar({ about, level, needs }: { about: AboutDraft; level: Level | null; needs: Needs }) {
  const { faults, id } = about;
  return (
    <details class="author" open={faults.length > 0 && !about.playable}>
      <summary>
        Draft {id}: {faults.length === 0 ? 'sound' : faults.length === 1 ? '1 fault' : `${faults.length} faults`}
      </summary>
      {level ? <Places level={level} needs={needs} /> : <p>It cannot be played before its format is mended.</p>}
      <ol>
        {faults.map(({ file, line, message, mend }, at) => (
          <li key={at}>
            <b>
              {file}, line {line}
            </b>{' '}
            {message} {mend}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Opens the bar over the page. @param said what the development server says of the draft: an `AboutDraft` */
export async function openAuthorBar(said: unknown, needs: Needs): Promise<void> {
  const about = said as AboutDraft;
  const place = document.createElement('div');
  document.body.append(place);
  const level = about.playable ? (await needs.levels.load(about.id)).level : null;
  render(<Bar about={about} level={level} needs={needs} />, place);
}
