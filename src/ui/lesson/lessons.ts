/** What a pupil does with a lesson: join, take a seat, go on, hand the device on. */
import { handIn, recordOf } from '../../core/lesson/hand-in.ts';
import { TOWN } from '../../core/route/route.ts';
import type { Lesson } from '../../core/record/lesson.ts';
import type { Animal } from '../../core/save/animals.ts';
import type { Player } from '../../core/save/player.ts';
import type { Settings } from '../../core/save/settings.ts';
import { repairStory } from '../../core/save/repair-story.ts';
import { addPlayer, choosePlayer, freeAnimals, putAway, saveSettings } from '../app/kept-players.ts';
import type { Surroundings } from '../app/surroundings.ts';
import { run } from '../app/run.ts';
import { showToast } from '../app/toasts.ts';
import { askedNow, lessonRoute, storyNext } from './now.ts';

/** The age a lesson is for, which is its first story's. */
const ageOf = ({ levels }: Pick<Surroundings, 'levels'>, [first]: readonly string[]): Settings['age'] | undefined =>
  levels.list().find(({ id }) => id === first)?.age;

/**
 * Joins in the lesson's language and on the street of its age. On a shared device whoever played before is somebody
 * else.
 */
export async function joinLesson(
  services: Surroundings,
  code: string,
  { levels, language }: Lesson,
  shared: boolean,
): Promise<void> {
  const { lesson, words, session } = services;
  const age = ageOf(services, levels);
  const spoken = words.languages().find((one) => one.tag === language)?.tag;
  // a language whose words cannot be had keeps nobody out: the lesson is joined in the language of now
  const heard =
    spoken === undefined || spoken === words.language()
      ? spoken
      : await words.change(spoken).then(
          () => spoken,
          () => undefined,
        );
  if (spoken !== undefined && heard === undefined)
    showToast(document, words.t('lesson.otherLanguage'), words.t('toast.close'));
  if (heard !== undefined) services.languageChosen();
  const before = lesson.now()?.joined;
  if (before?.shared && before.holder !== undefined) await putAway(services, before.holder);
  // who has played here before is somebody else, on a device that is handed on
  if (shared && Object.keys(session.player()?.stories ?? {}).length > 0) session.play(null);
  await lesson.join(code, shared);
  await choosePlayer(services);
  const settle = (): void =>
    saveSettings(services, { ...(age && { age }), ...(heard !== undefined && { language: heard }) });
  const player = session.player();
  if (player) await lesson.hold(player.id);
  settle();
  if (player) return;
  // whoever is still asked for has settings of their own: the lesson's go over them once that player is there
  const stop = session.subscribe(() => {
    if (!session.player()) return;
    stop();
    run(Promise.resolve().then(settle));
  });
}

/** To whatever comes next: what is still asked, the lesson's next story, or the town. */
export function goOn(services: Surroundings): void {
  const now = services.lesson.now();
  services.location.go(now && askedNow(services) ? lessonRoute(now) : (storyNext(services) ?? TOWN));
}

/**
 * Takes the animal the teacher handed out. Who has not played yet is that animal on this device too, if nobody else is.
 */
export async function takeSeat(services: Surroundings, seat: Animal | null): Promise<void> {
  const { app, saves, lesson, session } = services;
  const player = session.player();
  if (!player) return;
  await lesson.tell(player.id, { seat });
  const { players } = app.state();
  if (seat === null || Object.keys(player.stories).length > 0 || !freeAnimals(players).includes(seat)) return;
  const named = { ...player, animal: seat };
  session.play(named);
  app.dispatch({ type: 'players', players: players.map((one) => (one.id === player.id ? named : one)) });
  await saves.put(named);
}

/** The next pupil takes the device: nothing of the one before is left on it, but what waits for the teacher. */
export async function handOn(services: Surroundings): Promise<void> {
  const { lesson, session } = services;
  const former = session.player();
  const { language } = former?.settings ?? {};
  if (former) await putAway(services, former.id);
  await addPlayer(services);
  // the lesson is held in one language, and on the street of one age
  const age = ageOf(services, lesson.now()?.lesson.levels ?? []);
  const spoken = lesson.now()?.lesson.language ?? null;
  saveSettings(services, { ...(age && { age }), ...(spoken !== null && spoken === language && { language: spoken }) });
  // no story begins in the hands of the one who hands it on
  const now = lesson.now();
  services.location.go(now && askedNow(services) ? lessonRoute(now) : TOWN);
}

/**
 * Somebody else plays on a device that was said to be one's own: what they play is theirs, with an id of its own, and
 * who played before keeps all they have.
 */
export async function playAsAnother(services: Surroundings): Promise<void> {
  await addPlayer(services);
  goOn(services);
}

/**
 * Lays down for the teacher what a player has played in this lesson, as far as they came.
 * @returns false when the device cannot keep it
 */
export async function keepForTeacher({ lesson, levels, waiting }: Surroundings, player: Player): Promise<boolean> {
  const now = lesson.now();
  const played = (now?.lesson.levels ?? []).filter((id) => id in player.stories);
  const kept = await Promise.all(
    played.map(async (id) => {
      const { level } = await levels.load(id);
      const story = repairStory(level, player.stories[id]);
      if (!now || Object.keys(story.first).length === 0) return true;
      const { payload } = handIn(level, recordOf(level, story, now.joined, player.id), now.joined.code);
      return payload === undefined || waiting.put(payload, player.id);
    }),
  );
  return kept.every(Boolean);
}
