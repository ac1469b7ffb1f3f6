/** What stands on a phone: a message, a post, a line of the settings, and what can be done with it. */
import type { Phone } from '../../../../core/kinds/phone.ts';
import type { Action, Item } from '../../../../core/kinds/phone/schema.ts';
import { type Entry, type Offered, offeredOn, type Standing } from '../../../../core/kinds/phone/screen.ts';
import { personNow } from '../../../../core/story/questions.ts';
import type { IconId } from '../../../parts/icons.ts';
import { Emoji, Icon, isIcon } from '../../../parts/icon.tsx';
import { Portrait } from '../../../parts/portrait.tsx';
import { useServices, useWords } from '../../../app/surroundings.ts';
import type { BeatProps } from '../beat.ts';

export interface PhoneProps extends BeatProps<Phone> {
  readonly at: Standing;
  /** A press on what can be done. */
  readonly onPress: (offered: Offered) => void;
}

const ICON: Readonly<Record<Action['does'], IconId>> = {
  answer: 'say',
  react: 'heart',
  'pass-on': 'share',
  screenshot: 'camera',
  note: 'pencil',
  mute: 'mute',
  leave: 'leave',
  remove: 'user-x',
  delete: 'delete',
  block: 'block',
  report: 'flag',
  write: 'lock',
  see: 'eye',
  'log-out': 'key',
  show: 'people',
};

/** What can be done with something, and what was done with it. */
export function Actions({ on, at, word, onPress }: PhoneProps & { on: string }) {
  const offered = offeredOn(at, on);
  if (offered.length === 0) return null;
  return (
    <div class="phone-actions">
      {offered.map((one) => (
        <button
          key={one.action.id}
          type="button"
          class={`phone-action ${one.action.does === 'answer' ? 'phone-answer' : ''}`}
          data-choice={one.action.id}
          aria-pressed={one.done || one.action.back === true ? one.done : undefined}
          aria-disabled={one.open ? undefined : true}
          onClick={() => one.open && onPress(one)}
        >
          <Icon id={one.done ? 'check' : ICON[one.action.does]} />
          <span>{word(one.action.id)}</span>
        </button>
      ))}
    </div>
  );
}

/** A picture as a drawn card. */
const Card = ({ picture }: { picture: string }) => (
  <span class="phone-card">{isIcon(picture) ? <Icon id={picture} /> : <Emoji id={picture} />}</span>
);

/** Words, with a card above them where they say what is seen on it. */
export const Words = ({ item, word }: { item: Item } & Pick<PhoneProps, 'word'>) => (
  <>
    {item.picture !== undefined && <Card picture={item.picture} />}
    <span>{word(item.say ?? item.id)}</span>
  </>
);

/** Whose phone it is. */
export const ownerOf = ({ beat, level, given }: Pick<PhoneProps, 'beat' | 'level' | 'given'>): string =>
  personNow(level, beat.whose ?? level.player, given);

/** What somebody wrote, as a bubble beside who it was; what nobody signed and what the phone says is a plain line. */
function Bubble({ entry, ...props }: PhoneProps & { entry: Entry }) {
  const { words } = useServices();
  const t = useWords();
  const { level, given, word } = props;
  const owner = ownerOf(props);
  const item: Item = 'place' in entry ? (entry.place.item as Item) : { id: entry.answer.id, who: owner };
  const who = item.who === undefined ? undefined : personNow(level, item.who, given);
  const own = who === owner;
  if (who === undefined)
    return (
      <p class="phone-line">
        <Words item={item} word={word} />
      </p>
    );
  return (
    <div class={`message ${own ? 'message-own' : ''}`}>
      <Portrait level={level} who={who} warm={own} />
      <p class="bubble">
        <b class={own ? 'visually-hidden' : 'bubble-name'}>
          {words.level(level.id, `people.${who}`)}
          {own ? ': ' : ''}
        </b>{' '}
        <Words item={item} word={word} />
        {own && (
          <span class="phone-read">
            <Icon id="check" />
            <span class="visually-hidden">{t('phone.read')}</span>
          </span>
        )}
      </p>
    </div>
  );
}

/** A list of what was written, each with what can be done with it. */
export const Entries = ({ entries, ...props }: PhoneProps & { entries: readonly Entry[] }) => (
  <ul class="phone-entries">
    {entries.map((entry) => {
      const id = 'place' in entry ? entry.place.id : entry.answer.id;
      return (
        <li key={id} class="phone-entry" data-item={id}>
          <Bubble {...props} entry={entry} />
          {'place' in entry && <Actions {...props} on={id} />}
        </li>
      );
    })}
  </ul>
);
