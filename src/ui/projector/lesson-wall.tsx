import './lesson-wall.css';
import type { ComponentChildren } from 'preact';
import type { SchoolClass } from '../../core/class/class.ts';
import { litIn } from '../../core/class/lit.ts';
import type { LessonView } from '../../core/class/screen.ts';
import { isLevel, type Version } from '../../core/record/forks.ts';
import { linesOf } from '../../geometry/fits.ts';
import { middleOf, type Sheet, SHEET } from '../../geometry/wall.ts';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Qr } from '../lesson/qr.tsx';
import { RULES } from '../lesson/rules.tsx';
import { Icon } from '../parts/icon.tsx';
import { listOf } from '../parts/list-of.ts';
import { titleOf } from '../parts/titles.ts';
import { useJoinLink } from '../teacher/class/join-link.ts';
import { useLive } from '../teacher/live/use-live.ts';
import { wordOf } from '../teacher/class/version-words.ts';
import { everyLine } from '../../core/level/word-keys.ts';
import { Veil } from './veil.tsx';

const SIZES = [110, 92, 76, 68, 60, 54, 48, 44, 40, 36],
  LEAST_SIZE = 34,
  LINE = 1.2;
/** What stands round the words of one card: its edges across, its edges and the gap below it; letters may be bold. */
const CARD = { across: 170, down: 50 },
  BOLD = 0.92;

/** As large as these fill the height, one under the other. Lengths are px of the sheet. */
const sizeOf = (texts: readonly string[], width: number, height: number): number =>
  SIZES.find(
    (type) =>
      texts.reduce(
        (sum, text) => sum + linesOf(text, (width - CARD.across) * BOLD, type) * type * LINE + CARD.down,
        0,
      ) <= height,
  ) ?? LEAST_SIZE;

interface CardsProps {
  readonly sheet: Sheet;
  readonly texts: readonly string[];
  readonly children: readonly ComponentChildren[];
}

/** Cards as high as the sheet together, each with one thing to read. */
function Cards({ sheet, texts, children }: CardsProps) {
  const size = sheet.flowing ? LEAST_SIZE : sizeOf(texts, sheet.width - 2 * SHEET.margin, middleOf(sheet));
  return (
    <ul class="lesson-cards" style={{ '--words': size }}>
      {children.map((child, at) => (
        <li key={at}>{child}</li>
      ))}
    </ul>
  );
}

/** An address as one types it. */
const typed = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

const LETTER = 0.68,
  MOST_LETTERS = 150;

function Code({ of, sheet }: { of: SchoolClass; sheet: Sheet }) {
  const t = useWords();
  const join = useJoinLink(of);
  const live = useLive(of);
  if (join === undefined) return <div class="chart" aria-busy="true" />;
  if (join === null)
    return <Veil sheet={sheet} rows={[]} empty title={t('class.join.title')} text={t('class.join.gone')} />;
  const room = sheet.width - 2 * SHEET.margin - middleOf(sheet) - 60;
  const longest = Math.min(14, Math.max(join.code.length, 1));
  return (
    <div class="lesson-code" style={{ '--letters': Math.min(MOST_LETTERS, room / (longest * LETTER)) }}>
      <Qr text={join.link} label={t('class.join.qr')} />
      <div class="lesson-code-words">
        <p>{t('projector.lesson.open')}</p>
        <p class="lesson-address" dir="ltr" data-wall-address>
          {typed(join.address)}
        </p>
        <p>{t('projector.lesson.letters')}</p>
        <p class="lesson-letters" dir="ltr" data-wall-code>
          {join.code}
        </p>
        {live && live.devices > 0 && (
          <p class="lesson-here" role="status" data-devices={live.devices}>
            {t('live.devices', { count: live.devices })}
          </p>
        )}
      </div>
    </div>
  );
}

function Rules({ sheet }: { sheet: Sheet }) {
  const t = useWords();
  const rules = RULES.map((one) => t(`teacher.rules.${one}`));
  return (
    <Cards sheet={sheet} texts={rules}>
      {rules.map((rule) => (
        <>
          <Icon id="check" />
          <span>{rule}</span>
        </>
      ))}
    </Cards>
  );
}

/** The school's own people first, then a line that somebody has checked, then the number for danger. */
function Help({ sheet }: { sheet: Sheet }) {
  const { helpers, helplines } = useServices();
  const t = useWords();
  useFollowing(helpers.subscribe);
  useFollowing(helplines.subscribe);
  const named = helpers.list();
  const line = helplines.line();
  const emergency = helplines.emergency();
  const people =
    named.length > 0
      ? named.map(({ name, where }) => ({ icon: 'person' as const, name, more: where }))
      : (['teacher', 'nurse', 'home'] as const).map((one) => ({
          icon: 'person' as const,
          name: t(`help.any.${one}`),
          more: '',
        }));
  const numbers = [
    ...(line ? [{ icon: 'phone' as const, name: line.name, more: line.number }] : []),
    ...(emergency === null ? [] : [{ icon: 'phone' as const, name: t('help.danger'), more: emergency }]),
  ];
  const all = [...people, ...numbers];
  return (
    <Cards sheet={sheet} texts={all.map(({ name, more }) => `${name} ${more}`)}>
      {all.map(({ icon, name, more }) => (
        <>
          <Icon id={icon} />
          <span>
            <b>{name}</b> <bdi class={icon === 'phone' ? 'lesson-number' : undefined}>{more}</bdi>
          </span>
        </>
      ))}
    </Cards>
  );
}

/** The lines with which the class steps out of the story together; in a later lesson, what is lit in its street by now. */
function Out({ of, level, sheet }: { of: SchoolClass; level: Version; sheet: Sheet }) {
  const services = useServices();
  const { words } = services;
  const t = useWords();
  const lit = of.earlier ? litIn(of).map((id) => titleOf(services, id)) : [];
  const lines = isLevel(level)
    ? everyLine(level.stepOut.lines).flatMap((line) =>
        'say' in line ? [wordOf(level, words)(`stepOut.${line.say}`)] : [],
      )
    : [t('stepOut.title')];
  const all =
    lit.length > 0 ? [...lines, t('projector.lesson.lit', { stories: listOf(words.language(), lit) })] : lines;
  return (
    <Cards sheet={sheet} texts={all}>
      {all.map((line, at) => (
        <>
          {at === lines.length && <Icon id="lantern" />}
          <span data-lit={at === lines.length ? lit.length : undefined}>{line}</span>
        </>
      ))}
    </Cards>
  );
}

interface LessonWallProps {
  readonly of: SchoolClass;
  readonly level: Version;
  readonly sheet: Sheet;
  readonly view: LessonView;
}

/** What the lesson is at, on the wall: nothing of what the class chose is in it. */
export function LessonWall({ of, level, sheet, view }: LessonWallProps) {
  switch (view) {
    case 'code':
      return <Code of={of} sheet={sheet} />;
    case 'rules':
      return <Rules sheet={sheet} />;
    case 'help':
      return <Help sheet={sheet} />;
    case 'out':
      return <Out of={of} level={level} sheet={sheet} />;
  }
}
