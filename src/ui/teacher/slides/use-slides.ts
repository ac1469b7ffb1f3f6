import { groupsOf } from '../../../core/class/groups.ts';
import type { Guide } from '../../../core/course/guide.ts';
import { PASSED } from '../../../core/level/condition.ts';
import { everyLine } from '../../../core/level/word-keys.ts';
import type { Level } from '../../../core/level/schema.ts';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { titleOf } from '../../parts/titles.ts';
import { RULES } from '../../lesson/rules.tsx';
import { labelsOf } from '../class/labels.ts';

/** What stands on one slide, and in its notes. */
export interface SlideWords {
  readonly title: string;
  readonly below?: readonly string[];
  readonly list?: readonly string[];
  /** Does the list have letters, as choices have? */
  readonly lettered?: true;
  readonly notes: readonly string[];
}

/** The slides of a lesson; none until its story and the guide are here. @param before the story to look back at */
export function useSlides(
  level: Level | undefined,
  guide: Guide | undefined,
  before: string | undefined,
): readonly SlideWords[] {
  const services = useServices();
  const { words, helpers, helplines } = services;
  const t = useWords();
  useFollowing(helpers.subscribe);
  useFollowing(helplines.subscribe);
  if (!level || !guide) return [];
  const word = (key: string): string => words.level(level.id, key);
  const ofTeacher = (ids: readonly string[]): string[] => ids.map((id) => word(`teacher.${id}`));
  const labels = labelsOf(level, words);
  const line = helplines.line();
  const back = before === undefined ? undefined : guide.levels[before]?.back;
  const forks = groupsOf(level).map(({ fork, choices, instead }): SlideWords => {
    const prompts = level.debrief[fork]?.prompts ?? [];
    return {
      title: labels.ask(fork),
      list: (instead ?? choices).filter((one) => one.id !== PASSED).map(({ id }) => labels.value(fork, id)),
      lettered: true,
      notes: [t('teacher.plan.talk'), ...prompts.map((prompt) => word(`debrief.${fork}.${prompt}`))],
    };
  });
  const stepOut = everyLine(level.stepOut.lines).flatMap((one) => ('say' in one ? [word(`stepOut.${one.say}`)] : []));
  const own = guide.levels[level.id];
  return [
    {
      title: word('title'),
      below: [word('about'), t('class.sheet.role', { role: t(`roles.${level.role}`) })],
      notes: [...ofTeacher(level.teacher.before), ...(own ? [own.aim] : [])],
    },
    {
      title: t('teacher.rules.title'),
      list: RULES.map((one) => t(`teacher.rules.${one}`)),
      notes: [t('teacher.plan.rules')],
    },
    ...(back === undefined || before === undefined
      ? []
      : [{ title: titleOf(services, before), below: [back], notes: [t('course.back')] }]),
    {
      title: word('title'),
      below: [t('class.sheet.role', { role: t(`roles.${level.role}`) })],
      notes: [t('teacher.plan.play'), t('teacher.plan.collect'), ...(own ? [own.practise] : [])],
    },
    ...forks,
    {
      title: t('class.sheet.who'),
      list: [
        ...helpers.list().map(({ name, where }) => `${name}: ${where}`),
        ...(helpers.list().length === 0
          ? (['teacher', 'nurse', 'home'] as const).map((one) => t(`help.any.${one}`))
          : []),
        ...(line ? [`${line.name}: ${line.number}`] : []),
      ],
      notes: [t('teacher.plan.help'), t('class.sheet.tells')],
    },
    ...(own ? [{ title: t('course.talk'), below: [own.talk], notes: own.home }] : []),
    { title: t('class.plan.out'), below: stepOut, notes: ofTeacher(level.teacher.after) },
  ];
}
