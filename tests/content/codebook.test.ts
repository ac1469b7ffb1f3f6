import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { codebook } from '../../scripts/research/codebook.ts';
import { exportsOf } from '../../scripts/research/exports.ts';
import { readLevel } from '../../scripts/vite/level-folder.ts';
import { csv, separatorFor } from '../../src/core/class/csv.ts';
import { newCourse } from '../../src/core/course/course.ts';
import type { Extent } from '../../src/core/course/dose.ts';
import { heldOn, logTable } from '../../src/core/course/log.ts';
import { type Slot, SLOTS } from '../../src/core/course/plan.ts';
import { answers, QUESTION_IDS } from '../../src/core/record/before-after.ts';
import type { Playthrough } from '../../src/core/record/playthrough.ts';
import { tableRows } from '../../src/ui/teacher/class/take-with-you.tsx';
import { wordsIn } from '../e2e/support/words.ts';

const root = join(import.meta.dirname, '../..');
const file = (name: string): string => readFileSync(join(root, 'research', name), 'utf8');
const rowsOf = (name: string): Record<string, string>[] =>
  papaparse.parse<Record<string, string>>(file(name).slice(1), { header: true, skipEmptyLines: true }).data;
const { table } = exportsOf(root);

describe('the codebook', () => {
  it('is what the program exports: else npm run codebook writes it anew', () => {
    expect(file('codebook.md')).toBe(codebook(root));
    expect(JSON.parse(file('columns.json'))).toEqual(exportsOf(root));
  });

  it('knows in each language which word stands for what', () => {
    for (const language of Object.keys(table.yes)) {
      const once = (words: readonly (string | undefined)[]): void => expect(new Set(words).size).toBe(words.length);
      once(Object.values(table.columns).map((one) => one[language]));
      once(Object.values(table.what).map((one) => one[language]));
      once(Object.values(table.questions).map(({ ask }) => ask[language]));
      for (const one of Object.values(table.questions)) once(one.answers.map((answer) => answer[language]));
    }
  });
});

describe('the simulated files', () => {
  it('are to the letter what the game writes: the table of a class', () => {
    const { level, words } = readLevel(join(root, 'levels/the-queue'));
    const found = new Map<string, Record<string, number>>();
    for (const row of rowsOf('sample/table.csv')) {
      const id = QUESTION_IDS.find((one) => table.questions[one].ask['en'] === row['Where']);
      if (!id) throw new Error(`Nothing asks "${row['Where']}".`);
      const answer = table.questions[id].answers.findIndex((one) => one['en'] === row['First']);
      const name = row['Playthrough'] ?? '';
      found.set(name, { ...found.get(name), [id]: answer });
    }
    const records = [...found].map(([id, before]): Playthrough => ({
      id,
      level: level.id,
      version: 2,
      mode: 'own',
      seat: null,
      day: '2027-12-20',
      finished: true,
      forks: {},
      signs: null,
      before: answers.parse(before),
    }));
    expect(records).toHaveLength(4);
    const t = wordsIn('en');
    const services = {
      words: { t, language: () => 'en' },
      levels: { list: () => [{ id: level.id, titles: { en: words['en']?.title ?? '' } }] },
    } as unknown as Parameters<typeof tableRows>[0];
    const rows = tableRows(services, [{ ...level, version: 2 }], records, false);
    expect(csv(rows, separatorFor('en'))).toBe(file('sample/table.csv'));
  });

  it('are to the letter what the game writes: the log of lessons', () => {
    const rows = rowsOf('sample/lessons.csv');
    const slotOf = (name: string | undefined): Slot => SLOTS.find((one) => one === name) ?? 'booster';
    const of = rows.reduce(
      (course, { date = '', lesson, extent }) => heldOn(course, slotOf(lesson), date, extent as Extent),
      newCourse('coursecourse', 'Class 5b', '11-14', rows[0]?.['date'] ?? ''),
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(csv(logTable(of), ',')).toBe(file('sample/lessons.csv'));
  });
});
