import { type ReadBeat, readAfter, readLevel, type Told } from '../../core/level/reading.ts';
import type { Level } from '../../core/level/schema.ts';
import { useServices, useWords } from '../app/surroundings.ts';

/** Who of the cast says something; where the story decides who it is, the first it can be. */
function nameOf(level: Level, word: (key: string) => string, who: string): string {
  const one = level.cast[who];
  return one && 'is' in one ? nameOf(level, word, one.is[0]?.who ?? who) : word(`people.${who}`);
}

function Lines({ level, told }: { level: Level; told: readonly Told[] }) {
  const { words } = useServices();
  const t = useWords();
  const word = (key: string): string => words.level(level.id, key);
  return (
    <>
      {told.map((one, at) => {
        if ('say' in one)
          return (
            <p key={at}>
              {one.who !== undefined && <b>{nameOf(level, word, one.who)}: </b>}
              {word(one.say)}
            </p>
          );
        if ('seen' in one)
          return (
            <p key={at} class="script-seen">
              ({word(one.seen)})
            </p>
          );
        return (
          <div key={at} class="script-some">
            <p class="quiet">{t('later' in one ? 'read.later' : 'read.some')}</p>
            <Lines level={level} told={'later' in one ? one.later : one.some} />
          </div>
        );
      })}
    </>
  );
}

function Part({ level, beat }: { level: Level; beat: ReadBeat }) {
  const { words } = useServices();
  const t = useWords();
  const word = (key: string): string => words.level(level.id, key);
  const [first, ...rest] = beat.words;
  const name = level.debrief[beat.id] && word(`debrief.${beat.id}.name`);
  return (
    <section class="script-beat">
      {beat.ends && first !== undefined && <h2>{t('read.ending', { title: word(first) })}</h2>}
      {name && <h2>{name}</h2>}
      <Lines level={level} told={beat.told} />
      {!beat.ends && first !== undefined && (
        <p>
          <b>{word(first)}</b>
        </p>
      )}
      {rest.length > 0 && (
        <ul class="script-words">
          {rest.map((key) => (
            <li key={key}>{word(key)}</li>
          ))}
        </ul>
      )}
      {beat.answers.map(({ labels, told }) => (
        <div key={labels[0]} class="script-answer">
          <p>
            <b>{labels.map(word).join(' / ')}</b>
          </p>
          <Lines level={level} told={told} />
        </div>
      ))}
      {beat.outcomes.map((told, at) => (
        <div key={at} class="script-answer">
          <Lines level={level} told={told} />
        </div>
      ))}
      {beat.pass.length > 0 && (
        <div class="script-answer">
          <p>
            <b>{t('read.pass')}</b>
          </p>
          <Lines level={level} told={beat.pass} />
        </div>
      )}
    </section>
  );
}

/** A whole story in words: all that can be read in it, on every way through it. */
export function Script({ level }: { level: Level }) {
  const t = useWords();
  const { side, stepOut } = readAfter(level);
  return (
    <>
      {readLevel(level).map((beat) => (
        <Part key={beat.id} level={level} beat={beat} />
      ))}
      {side.length > 0 && (
        <section class="script-beat">
          <h2>{t('read.side')}</h2>
          <Lines level={level} told={side} />
        </section>
      )}
      <section class="script-beat">
        <h2>{t('class.plan.out')}</h2>
        <Lines level={level} told={stepOut} />
      </section>
    </>
  );
}
