import { useEffect, useState } from 'preact/hooks';
import type { CastId, FaceId } from '../../art/ids.ts';
import type { Level } from '../../core/level/schema.ts';
import { Emoji, Icon, imageOf, isIcon } from './icon.tsx';
import { idle } from '../app/idle.ts';
import { decorate } from '../app/run.ts';

const drawn = new Map<string, string>();

/** A person of the cast, round. Heads and faces come in their own file; until then the ring is empty. */
export function CastPortrait({
  figure,
  face = 'calm',
  warm = false,
}: {
  figure: string;
  face?: string | undefined;
  warm?: boolean;
}) {
  const key = `${figure} ${face} ${warm}`;
  const [source, setSource] = useState(drawn.get(key) ?? '');
  useEffect(() => {
    let gone = false;
    const known = drawn.get(key);
    if (known !== undefined) setSource(known);
    else {
      decorate(
        // heads and faces are many: what can be read and pressed comes first
        idle()
          .then(() => Promise.all([import('../../art/portrait.ts'), import('../../art/tokens.ts')]))
          .then(([{ portrait }, { COLOURS }]) => {
            const made = imageOf(
              portrait({
                who: figure as CastId,
                face: face as FaceId,
                background: warm ? COLOURS.lampPale : COLOURS.sky,
              }),
            );
            drawn.set(key, made);
            if (!gone) setSource(made);
          }),
      );
    }
    return () => {
      gone = true;
    };
  }, [key, figure, face, warm]);
  return source === '' ? <span class="portrait portrait-empty" /> : <img class="portrait" src={source} alt="" />;
}

/** Someone of a level's cast: a face, or for those who are only a voice a sign without a person. */
export function Portrait({
  level,
  who,
  face,
  warm = false,
}: {
  level: Level;
  who: string;
  face?: string | undefined;
  warm?: boolean;
}) {
  const person = level.cast[who];
  if (person && 'figure' in person) return <CastPortrait figure={person.figure} face={face} warm={warm} />;
  const sign = person && 'sign' in person ? person.sign : 'person';
  return <span class="portrait portrait-sign">{isIcon(sign) ? <Icon id={sign} /> : <Emoji id={sign} />}</span>;
}
