import { TOWN } from '../../core/route/route.ts';
import { useEffect, useState } from 'preact/hooks';
import { writeRecordsFile } from '../../core/class/file.ts';
import { handIn, recordOf } from '../../core/lesson/hand-in.ts';
import { pupilOf } from '../../core/lesson/joined.ts';
import { endOf } from '../../core/kinds/index.ts';
import type { Level } from '../../core/level/schema.ts';
import type { Answers } from '../../core/record/before-after.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import { repairStory } from '../../core/save/repair-story.ts';
import { personNow, valuesOfStory } from '../../core/story/questions.ts';
import type { Story } from '../../core/story/state.ts';
import { Sentence } from '../pages/sentence.tsx';
import type { WordsPort } from '../../ports/device.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { fileName } from '../parts/download.ts';
import { Icon } from '../parts/icon.tsx';
import { choosePlayer } from '../app/kept-players.ts';
import { faultWords } from '../app/fault-words.ts';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Questionnaire } from './questionnaire.tsx';
import { Company } from './company.tsx';
import { Contents } from './contents.tsx';
import { type Given, GivenCard, useGiven } from './live/given.tsx';
import { handOn, playAsAnother } from './lessons.ts';
import { askedAgain, type NowLesson } from './now.ts';
import { Qr } from './qr.tsx';
import { LessonPage } from './shell.tsx';
import { run } from '../app/run.ts';

interface FinishedProps {
  readonly now: NowLesson;
  readonly level: Level;
  readonly story: Story;
  readonly player: string;
}

/** The one the story is about and one who came: what the last ending come to says. */
function People({ level, story, ending }: Pick<FinishedProps, 'level' | 'story'> & { ending: string }) {
  const given = valuesOfStory(level, story);
  const figureOf = (who: string): string | undefined => {
    const person = level.cast[personNow(level, who, given)];
    return person && 'figure' in person ? person.figure : undefined;
  };
  const end = endOf(level.beats.find((one) => one.id === ending));
  const helped = end?.helped.map(({ who }) => who) ?? [];
  const [one, other] = [...new Set([level.centre, ...helped, level.player].flatMap((who) => figureOf(who) ?? []))];
  return one !== undefined && other !== undefined ? <Company one={one} other={other} /> : null;
}

/** The name of a pupil's file: no two of a class are alike, and a teacher sees the seat on it. */
export const fileOf = ({ level, seat, id }: Playthrough, t: WordsPort['t']): string =>
  fileName([level, ...(seat === null ? [] : [t(`animals.${seat}`)]), id.slice(-4)].join(' ').toLowerCase(), 'json');

/** The ways on from here. On a shared device what is shared stays on it for the teacher, and somebody else plays. */
function Ways({
  now,
  player,
  record,
  payload,
  given,
}: Pick<FinishedProps, 'now' | 'player'> & {
  record: Playthrough;
  payload: string | undefined;
  given: Given | null;
}) {
  const services = useServices();
  const { announce, location, waiting } = services;
  const t = useWords();
  const [unkept, setUnkept] = useState(false);
  const { lesson, joined } = now;
  const more = lesson.levels.some((id) => !pupilOf(joined, player).played.includes(id));
  const town = (): void => location.go(TOWN);
  const keep = async (then: () => void): Promise<void> => {
    // what the teacher has needs no place here
    const kept = payload === undefined || given === 'has' || (await waiting.put(payload, player));
    // once it was said that this device cannot keep it, the second press goes on
    if (kept || unkept) then();
    else {
      setUnkept(true);
      announce(t('finish.unkept'));
    }
  };
  const next = (): void => run(handOn(services));
  return (
    <>
      {unkept && (
        <p class="lesson-fault">
          <Icon id="hint" />
          {t('finish.unkept')}
        </p>
      )}
      <div class="pair finish-ways">
        {(given === null || given === 'ask') && (
          <ChoiceButton id="dont" onPress={joined.shared ? next : town}>
            {t('finish.dont')}
          </ChoiceButton>
        )}
        {joined.shared ? (
          <ChoiceButton lamp id="hand-on" onPress={() => run(keep(next))}>
            {t('finish.handOn')}
          </ChoiceButton>
        ) : (
          <ChoiceButton lamp id="done" onPress={town}>
            {t('finish.done')}
          </ChoiceButton>
        )}
      </div>
      {joined.shared && given !== 'has' && <p class="quiet finish-note">{t('finish.shared')}</p>}
      <div class="finish-more">
        {joined.shared && more && (
          <button type="button" class="text-button" data-choice="keep-on" onClick={() => run(keep(town))}>
            <Icon id="play" />
            {t('finish.keepOn')}
          </button>
        )}
        {!joined.shared && (
          <button type="button" class="text-button" data-choice="another" onClick={() => run(playAsAnother(services))}>
            <Icon id="people" />
            {t('lesson.another')}
          </button>
        )}
        {payload !== undefined && given !== 'has' && (
          <a
            class="text-button"
            data-choice="save"
            download={fileOf(record, t)}
            href={`data:application/json;charset=utf-8,${encodeURIComponent(writeRecordsFile([payload]))}`}
          >
            <Icon id="save" />
            {t('finish.save')}
          </a>
        )}
      </div>
    </>
  );
}

function Finished({ now, level, story, player }: FinishedProps) {
  const services = useServices();
  const { lesson, liveGuest, words } = services;
  const t = useWords();
  const { joined } = now;
  const ending =
    [...story.trail]
      .reverse()
      .map(({ beat }) => beat)
      .find((beat) => story.endings.includes(beat)) ??
    story.endings[story.endings.length - 1] ??
    '';
  const beat = level.beats.find((one) => one.id === ending);
  useEffect(() => run(lesson.played(player, level.id)), [lesson, player, level.id]);

  const record = recordOf(level, story, joined, player);
  const { payload, letters, inPayload, inLetters } = handIn(level, record, joined.code);
  const given = useGiven(level, record, joined.code, payload);
  if (askedAgain(services)) {
    const answer = (after: Answers): void => run(lesson.tell(player, { after }));
    return <Questionnaire time="after" lesson={now.lesson} onDone={answer} />;
  }
  const give = (): void => run(payload === undefined ? Promise.resolve() : liveGuest.hand(payload, player));
  return (
    <LessonPage
      part="finish"
      picture={<People level={level} story={story} ending={ending} />}
      title={words.level(level.id, `beats.${ending}.${endOf(beat)?.title ?? 'title'}`)}
    >
      <div class="finish" data-level={level.id}>
        {given !== null && given !== 'show' ? (
          <GivenCard given={given} onGive={give} />
        ) : (
          <>
            <h2 class="finish-title">{t(given === 'show' ? 'live.pupil.overdue' : 'finish.title')}</h2>
            <div class="finish-card">
              {payload !== undefined && <Qr text={payload} label={t('finish.picture')} />}
              {letters !== undefined && (
                <p class="finish-letters" dir="ltr" data-letters={letters}>
                  {letters.split('-').map((group) => (
                    <span key={group}>{group}</span>
                  ))}
                </p>
              )}
              {letters !== undefined && (
                <p class="finish-or">{t(payload === undefined ? 'finish.type' : 'finish.orType')}</p>
              )}
            </div>
          </>
        )}
        <div class="finish-side">
          <Contents
            seat={pupilOf(joined, player).seat ?? null}
            inPayload={inPayload}
            inLetters={inLetters}
            live={given !== null && given !== 'show'}
          />
          <Ways now={now} player={player} record={record} payload={payload} given={given} />
        </div>
      </div>
    </LessonPage>
  );
}

/**
 * After a level of a lesson: what can be shown to the teacher, and what is in it. Outside of a lesson there is nothing.
 */
export function Finish({ id }: { id: string }) {
  const services = useServices();
  const { lesson, levels, session } = services;
  const t = useWords();
  const [level, setLevel] = useState<Level | null>(null);
  const [fault, setFault] = useState('');
  useFollowing(lesson.subscribe);
  useFollowing(session.subscribe);
  const now = lesson.now();
  const inLesson = now?.lesson.levels.includes(id) ?? false;
  useEffect(() => {
    if (!inLesson) return;
    run(choosePlayer(services));
    levels.load(id).then(
      (loaded) => setLevel(loaded.level),
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    );
  }, [services, levels, id, inLesson]);

  const player = session.player();
  const kept = player?.stories[id];
  const story = level && kept ? repairStory(level, kept) : null;
  if (!now || !inLesson) return <Sentence title={t('finish.none')} text={t('finish.noneWhy')} back={TOWN} />;
  if (fault !== '') return <Sentence title={t('play.fault')} text={faultWords(fault, t)} back={TOWN} />;
  if (!level || !player) return <output class="loading">{t('play.loading')}</output>;
  if (!story || story.endings.length === 0)
    return <Sentence title={t('finish.notYet')} text={t('finish.notYetWhy')} back={TOWN} />;
  return <Finished key={`${player.id} ${id}`} now={now} level={level} story={story} player={player.id} />;
}
