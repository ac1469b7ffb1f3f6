import * as z from 'zod/mini';
import type { HelplineEntry, Helplines } from '../../src/core/help/helplines.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as in 2026-11-24'));
const row = z.object({
  cc: z.string().check(z.regex(/^[A-Z]{2}$/, 'a country code as in KE; ZZ is worldwide')),
  kind: z.enum([
    'child-helpline',
    'emergency',
    'directory',
    'directory-for-adults',
    'report',
    'online-safety',
    'image-removal',
    'crisis',
  ]),
  name: z.string().check(z.minLength(1)),
  number: z.string(),
  other: z.string(),
  site: z.string(),
  hours: z.string(),
  source: z.url('the address of the page where it was read'),
  grade: z.enum(['A', 'B', 'C']),
  verified_on: z.nullable(day),
});
type Row = z.infer<typeof row>;

const source = z.object({ rows: z.array(row) });
const FOR_PUPILS: readonly Row['kind'][] = ['child-helpline', 'emergency', 'directory'];

/** The numbers in a field such as "179 or 116 111" or "1-800-4-A-CHILD (1-800-422-4453)". */
function numbersIn(field: string): string[] {
  const digits = /\((?<digits>[\d -]{6,})\)/.exec(field)?.groups?.['digits'];
  if (digits !== undefined) return [digits];
  return field.split(/ or | \/ /).filter((number) => /\d|[A-Z]{4}/.test(number));
}

function helpline({ kind, name, number, other, site, hours, verified_on: checked }: Row): HelplineEntry {
  return {
    name,
    numbers: numbersIn(number),
    ...(site === '' ? {} : { site }),
    ...(/\bchat\b|webchat/.test(other) ? { chat: true } : {}),
    ...(hours === '24/7' ? { always: true } : {}),
    ...(kind === 'emergency' ? { emergency: true } : {}),
    checked,
  };
}

/**
 * What pupils see of the source: lines meant for children, by country. What looks stale or contradictory (grade C) is
 * left out, and so are lines for adults.
 * @throws {Error} naming each row that has no source or is otherwise unfit
 */
export function helplinesFrom(file: unknown): Helplines {
  const read = z.safeParse(source, file);
  if (!read.success) {
    const rows = (file as { rows?: readonly { name?: unknown }[] }).rows;
    const faults = read.error.issues.map(
      ({ path, message }) => `rows ${path.slice(1).join('.')} (${String(rows?.[Number(path[1])]?.name)}): ${message}`,
    );
    throw new Error(`assets/helplines.source.json has rows that cannot be shipped:\n${faults.join('\n')}`);
  }
  const rows = read.data.rows.filter((one) => FOR_PUPILS.includes(one.kind) && one.grade !== 'C');
  const inCountry = (cc: string): HelplineEntry[] => rows.filter((one) => one.cc === cc).map(helpline);
  const codes = [...new Set(rows.map((one) => one.cc))].filter((cc) => cc !== 'ZZ').sort();
  return { worldwide: inCountry('ZZ'), countries: Object.fromEntries(codes.map((cc) => [cc, inCountry(cc)])) };
}

/** The file as it is written: one country a line, so that a change of a number shows as one line. */
export function helplinesText({ worldwide, countries }: Helplines): string {
  const lines = Object.entries(countries).map(([cc, list]) => `    ${JSON.stringify(cc)}: ${JSON.stringify(list)}`);
  return `{\n  "worldwide": ${JSON.stringify(worldwide)},\n  "countries": {\n${lines.join(',\n')}\n  }\n}\n`;
}
