import type { PlaceId } from '../../art/places/ids.ts';
import type { Level } from '../../core/level/schema.ts';
import type { Caption } from '../../core/story/caption.ts';
import { type Surroundings, useServices } from '../app/surroundings.ts';
import { Icon } from './icon.tsx';

/** Sounds that mean something. Those without a caption only go with what is told or shown anyway. */
export const SOUNDS = [
  'birds',
  'bus',
  'buzz-many',
  'camera-click',
  'cheer-far',
  'clock',
  'cloth',
  'crickets',
  'croak-child',
  'door',
  'drum-boom',
  'ear-whistle',
  'footsteps',
  'fridge',
  'frog',
  'glitter',
  'goat',
  'hum',
  'hush',
  'message',
  'page',
  'pencil',
  'phone-buzz',
  'quack',
  'radiator-tap',
  'receipt',
  'removed',
  'spoon-tap',
  'stair-squeak',
  'stopwatch-click',
  'stopwatch-tick',
  'toaster',
  'tune',
  'tune-whole',
] as const;
type Sound = (typeof SOUNDS)[number];
const isTold = (sound: string): sound is Sound => SOUNDS.some((one) => one === sound);

/** A caption in words; `undefined` where there is nothing to say. */
export function captionWords(
  { words }: Pick<Surroundings, 'words'>,
  level: Level,
  caption: Caption,
): string | undefined {
  const name = (who: string): string => words.level(level.id, `people.${who}`);
  switch (caption.kind) {
    case 'place': {
      const place = words.t(`captions.places.${caption.place as PlaceId}`);
      return caption.mood === undefined
        ? `${place}.`
        : words.t('captions.place', { place, mood: words.t(`captions.mood.${caption.mood}`) });
    }
    case 'sound':
      return isTold(caption.sound) ? words.t(`captions.sounds.${caption.sound}`) : undefined;
    case 'silence':
    case 'alone':
      return words.t(`captions.${caption.kind}`);
    case 'joined':
    case 'left':
      return words.t(`captions.${caption.kind}`, { who: name(caption.who), centre: name(level.centre) });
  }
}

/**
 * What is seen or heard, in words beside the picture. Where captions are off it is for those who listen to the page: they
 * hear sounds by themselves.
 */
export function CaptionLine({ level, caption }: { level: Level; caption: Caption }) {
  const services = useServices();
  const { captions } = services.app.state().settings;
  const text = captionWords(services, level, caption);
  if (text === undefined || (!captions && caption.kind === 'sound')) return null;
  return (
    <p class={captions ? 'caption' : 'unseen visually-hidden'}>
      <Icon id={caption.kind === 'sound' ? 'ear' : 'eye'} />
      <span>{text}</span>
    </p>
  );
}
