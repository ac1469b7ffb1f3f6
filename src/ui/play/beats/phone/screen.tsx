import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Phone, PHONE_PRESS } from '../../../../core/kinds/phone.ts';
import type { App, Post, Thread } from '../../../../core/kinds/phone/schema.ts';
import {
  acted,
  appsNow,
  backFrom,
  draftOf,
  entriesIn,
  formOf,
  isShown,
  nextShown,
  type Offered,
  opened,
  pressed,
  screenOf,
  type Standing,
  standingOf,
  threadsNow,
  waitingAt,
} from '../../../../core/kinds/phone/screen.ts';
import { placesOf } from '../../../../core/kinds/phone/places.ts';
import { personNow } from '../../../../core/story/questions.ts';
import type { IconId } from '../../../parts/icons.ts';
import { ChoiceButton } from '../../../parts/button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Portrait } from '../../../parts/portrait.tsx';
import { Typing } from '../../../parts/typing.tsx';
import { useServices, useWords } from '../../../app/surroundings.ts';
import type { BeatProps } from '../beat.ts';
import { ReportForm } from './form.tsx';
import { Actions, Entries, ownerOf, type PhoneProps, Words } from './item.tsx';

const APP_ICON: Readonly<Record<App['app'], IconId>> = {
  chats: 'say',
  feed: 'newspaper',
  profile: 'person',
  notices: 'bell',
  settings: 'settings',
};

/** Says that something has come there. */
function New({ there }: { there: boolean }) {
  const t = useWords();
  return there ? (
    <span class="phone-new">
      <span class="visually-hidden">{t('phone.new')}</span>
    </span>
  ) : null;
}

/** Has anything come in an app, on one of its screens? */
const hasNew = (at: Standing, app: App): boolean =>
  [[app.id], ...threadsNow(at, app).map((one) => [app.id, one.id])].some((way) => waitingAt(at, way).length > 0);

type Open = (way: readonly string[]) => void;

function Home({ at, word, onOpen }: PhoneProps & { onOpen: Open }) {
  const t = useWords();
  return (
    <ul class="phone-apps">
      {appsNow(at).map((app) => (
        <li key={app.id}>
          <button type="button" class="phone-app" data-choice={app.id} onClick={() => onOpen([app.id])}>
            <span class={`phone-tile phone-tile-${app.app}`}>
              <Icon id={APP_ICON[app.app]} />
            </span>
            <span>{app.name === undefined ? t(`phone.apps.${app.app}`) : word(app.name)}</span>
            <New there={hasNew(at, app)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Threads({ app, onOpen, ...props }: PhoneProps & { app: App; onOpen: Open }) {
  const { at, level, given } = props;
  const t = useWords();
  const nameOf = useThreadName(props);
  const threads = threadsNow(at, app);
  if (threads.length === 0) return <p class="phone-line">{t('phone.empty')}</p>;
  return (
    <ul class="phone-threads">
      {threads.map((thread) => (
        <li key={thread.id}>
          <button
            type="button"
            class="phone-thread"
            data-choice={thread.id}
            onClick={() => onOpen([app.id, thread.id])}
          >
            {thread.with === undefined ? (
              <span class="portrait portrait-sign">
                <Icon id="people" />
              </span>
            ) : (
              <Portrait level={level} who={personNow(level, thread.with, given)} />
            )}
            <span>{nameOf(thread)}</span>
            <New there={waitingAt(at, [app.id, thread.id]).length > 0} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How a conversation is called: by its name, or by whom it is with. */
function useThreadName({ level, given, word }: Pick<PhoneProps, 'level' | 'given' | 'word'>) {
  const { words } = useServices();
  const t = useWords();
  return (thread: Thread): string =>
    thread.name === undefined
      ? thread.with === undefined
        ? t('phone.apps.chats')
        : words.level(level.id, `people.${personNow(level, thread.with, given)}`)
      : word(thread.name);
}

function FeedPost({ post, ...props }: PhoneProps & { post: Post }) {
  const { words } = useServices();
  const t = useWords();
  const { at, level, given, word } = props;
  const place = placesOf(at.beat).get(post.id);
  if (!place || !isShown(at, place)) return null;
  const who = post.who === undefined ? undefined : personNow(level, post.who, given);
  return (
    <li class="phone-post" data-item={post.id}>
      {who !== undefined && (
        <p class="phone-by">
          <Portrait level={level} who={who} warm={who === ownerOf(props)} />
          <b>{words.level(level.id, `people.${who}`)}</b>
        </p>
      )}
      <p class="phone-post-words">
        <Words item={post} word={word} />
      </p>
      {post.hearts !== undefined && (
        <p class="phone-hearts">
          <Icon id="heart" />
          <span>{t('phone.hearts', { number: post.hearts })}</span>
        </p>
      )}
      <Actions {...props} on={post.id} />
      <Entries {...props} entries={entriesIn(at, post.id)} />
    </li>
  );
}

/** What stands on an open screen. */
function Inside({
  app,
  thread,
  onOpen,
  ...props
}: PhoneProps & { app: App; thread?: Thread | undefined; onOpen: Open }) {
  const { at } = props;
  if (thread)
    return (
      <>
        <Entries {...props} entries={entriesIn(at, thread.id)} />
        <Actions {...props} on={thread.id} />
      </>
    );
  return (
    <>
      {app.app === 'chats' && <Threads {...props} app={app} onOpen={onOpen} />}
      {app.app === 'feed' && (
        <ul class="phone-posts">
          {app.posts.map((post) => (
            <FeedPost key={post.id} {...props} post={post} />
          ))}
        </ul>
      )}
      {app.app !== 'chats' && app.app !== 'feed' && <Entries {...props} entries={entriesIn(at, app.id)} />}
      <Actions {...props} on={app.id} />
    </>
  );
}

/** What comes next on this screen, at the reader's pace: nobody is hurried. */
function Next({ at, level, given, onPress }: PhoneProps & { onPress: () => void }) {
  const t = useWords();
  const [next] = waitingAt(at);
  if (!next) return null;
  const who = next.item?.who;
  return (
    <div class="phone-next">
      {who !== undefined && <Typing level={level} who={personNow(level, who, given)} />}
      <ChoiceButton id={PHONE_PRESS.next} icon="forward" onPress={onPress}>
        {t('play.next')}
      </ChoiceButton>
    </div>
  );
}

/** The heading has the focus on each new screen, and where what had it is gone. */
function useScreenFocus(way: string, draft: object) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(way);
  useLayoutEffect(() => {
    const nowhere = document.activeElement === document.body || document.activeElement === null;
    if (before.current !== way || nowhere) heading.current?.focus();
    before.current = way;
  }, [way, draft]);
  return heading;
}

/** What has just come is in view. */
function useNewest(read: readonly string[]) {
  const screen = useRef<HTMLElement>(null);
  const before = useRef(read.length);
  useLayoutEffect(() => {
    if (read.length > before.current)
      screen.current?.querySelector(`[data-item="${read.at(-1)}"]`)?.scrollIntoView({ block: 'nearest' });
    before.current = read.length;
  }, [read]);
  return screen;
}

/** The phone itself: its first screen, an app, a conversation, or a form. */
export function PhoneScreen(of: BeatProps<Phone>) {
  const { beat, given, state, dispatch, word } = of;
  const { announce, sound } = useServices();
  const t = useWords();
  const nameOf = useThreadName(of);
  const at = standingOf(beat, given, state.draft);
  const way = screenOf(at);
  const form = formOf(at);
  const back = backFrom(at);
  const app = appsNow(at).find((one) => one.id === way[0]);
  const thread = app && threadsNow(at, app).find((one) => one.id === way[1]);
  const heading = useScreenFocus([...way, form?.id ?? ''].join('/'), state.draft);
  const screen = useNewest(at.read);

  const to = (next: Standing, did?: string): void => {
    if (next.read.length > at.read.length && next.read.at(-1) !== did) sound.play('message');
    dispatch({ type: 'draft', draft: draftOf(next) });
  };
  const open: Open = (next) => {
    sound.play('tap');
    to(opened(at, next));
  };
  const press = (offered: Offered): void => {
    const { action, done } = offered;
    sound.play('tap');
    to(pressed(at, offered), action.id);
    if (!action.about) announce(t(done ? 'phone.undone' : 'phone.done', { action: word(action.id) }));
  };
  const props: PhoneProps = { ...of, at, onPress: press };
  const title = form
    ? t('phone.report.title')
    : thread
      ? nameOf(thread)
      : app
        ? app.name === undefined
          ? t(`phone.apps.${app.app}`)
          : word(app.name)
        : beat.name === undefined
          ? t('phone.home')
          : word(beat.name);
  return (
    <section ref={screen} class="phone" aria-labelledby="phone-title">
      <header class="phone-head">
        {back && (
          <button
            type="button"
            class="phone-back"
            data-choice={PHONE_PRESS.back}
            aria-label={t('phone.back')}
            onClick={() => open(back)}
          >
            <Icon id="back" />
          </button>
        )}
        <h2 id="phone-title" ref={heading} class="phone-title" tabIndex={-1}>
          {title}
        </h2>
      </header>
      <div key={`${way.join('/')} ${form?.id}`} class="phone-screen">
        {form ? (
          <ReportForm
            {...props}
            action={form}
            onSend={(about) => {
              sound.play('tap');
              to(acted(at, form, about));
              announce(t('phone.done', { action: word(form.id) }));
            }}
          />
        ) : app ? (
          <>
            <Inside {...props} app={app} thread={thread} onOpen={open} />
            <Next {...props} onPress={() => to(nextShown(at))} />
          </>
        ) : (
          <Home {...props} onOpen={open} />
        )}
      </div>
    </section>
  );
}
