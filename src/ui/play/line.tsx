import type { FaceId } from '../../art/ids.ts';
import type { Level } from '../../core/level/schema.ts';
import type { Story } from '../../core/story/state.ts';
import { personNow, valuesOfStory } from '../../core/story/questions.ts';
import type { PlayedLine } from '../../core/story/script.ts';
import type { Entry } from './transcript-lines.ts';
import { spokenSentence } from './beats/rehearse-sentence.ts';
import { type Surroundings, useServices } from '../app/surroundings.ts';
import { CaptionLine } from '../parts/caption.tsx';
import { Icon } from '../parts/icon.tsx';
import { Portrait } from '../parts/portrait.tsx';

/**
 * What is read of a line: its words, and of whom they are.
 * @param captioned pictures and silences have words too
 */
export function readLine(
  { words }: Pick<Surroundings, 'words'>,
  level: Level,
  state: Story,
  path: string,
  line: PlayedLine,
  captioned = false,
): { text: string; who?: string } {
  const word = (at: string): string => words.level(level.id, at);
  if ('later' in line) return { text: words.t('play.later') };
  if ('speak' in line) {
    const text = spokenSentence(level, valuesOfStory(level, state), line.speak, word, (join) =>
      words.t(`sentence.${join}`),
    );
    return { text, who: personNow(level, line.who, valuesOfStory(level, state)) };
  }
  if ('say' in line) {
    const text = word(`${path}.${line.say}`);
    return line.who === undefined ? { text } : { text, who: personNow(level, line.who, valuesOfStory(level, state)) };
  }
  return { text: captioned && line.alt !== undefined ? word(`${path}.${line.alt}`) : '' };
}

/** A line that is not read but seen or waited through; those who cannot see it hear this. */
const unseen = (line: PlayedLine): string | undefined => ('seen' in line || 'silence' in line ? line.alt : undefined);

interface LineProps {
  readonly entry: Entry;
  readonly level: Level;
  readonly state: Story;
  /** Does the one who speaks look another way than before? */
  readonly faced?: boolean | undefined;
}

/** One line of the log, for those who listen alone where it is seen elsewhere. */
export const LogLine = ({ heard = false, ...line }: LineProps & { heard?: boolean | undefined }) =>
  heard ? (
    <div class="visually-hidden">
      <Line {...line} />
    </div>
  ) : (
    <Line {...line} />
  );

/** Narration, a bubble, or words for those who cannot see the picture. */
function Line({ entry, level, state, faced = false }: LineProps) {
  const services = useServices();
  const { words } = services;
  const player = personNow(level, level.player, valuesOfStory(level, state));
  if ('caption' in entry) return <CaptionLine level={level} caption={entry.caption} />;
  if ('chosen' in entry) {
    const { icon } = entry.chosen;
    const said = icon === 'say';
    const chosen = (
      <p class={`chosen ${said ? 'chosen-said' : icon === 'look' ? 'chosen-look' : ''}`}>
        <Icon id={icon === 'look' ? 'eye' : 'check'} />
        <span class="visually-hidden">{words.t(icon === 'look' ? 'look.at' : 'play.chosen')} </span>
        <span data-words>{words.level(level.id, `${entry.path}.${entry.chosen.say}`)}</span>
      </p>
    );
    return said ? (
      <div class="message message-own">
        <Portrait level={level} who={player} warm />
        {chosen}
      </div>
    ) : (
      chosen
    );
  }
  const { line, path } = entry;
  const hidden = unseen(line);
  if (hidden !== undefined)
    return services.app.state().settings.captions ? (
      <p class="caption">
        <Icon id="eye" />
        <span>{words.level(level.id, `${path}.${hidden}`)}</span>
      </p>
    ) : (
      <p class="unseen visually-hidden">{words.level(level.id, `${path}.${hidden}`)}</p>
    );
  if ('seen' in line || 'silence' in line) return null;
  if ('later' in line) return <p class="later">{words.t('play.later')}</p>;
  const { text, who } = readLine(services, level, state, path, line);
  if ('say' in line && line.style === 'count') return <p class="count">{text}</p>;
  if ('say' in line && line.style === 'removed')
    return (
      <p class="removed">
        <Icon id="removed" />
        <span>{text}</span>
      </p>
    );
  if (who === undefined) return <p class="narration">{text}</p>;
  const own = who === player;
  const { captions } = services.app.state().settings;
  const face = faced && 'face' in line && line.face !== undefined ? words.t(`faces.${line.face as FaceId}`) : undefined;
  return (
    <div class={`message ${own ? 'message-own' : ''}`}>
      <Portrait level={level} who={who} face={'face' in line ? line.face : undefined} warm={own} />
      <p class="bubble">
        <b class={own ? 'visually-hidden' : 'bubble-name'}>
          {words.level(level.id, `people.${who}`)}
          {own ? ': ' : ''}
        </b>{' '}
        {face !== undefined && <span class={captions ? 'bubble-face' : 'visually-hidden'}>({face})</span>}{' '}
        <span>{text}</span>
      </p>
    </div>
  );
}
