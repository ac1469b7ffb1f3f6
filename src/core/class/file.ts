import { nestedTooDeep } from '../nesting.ts';
import { hash } from '../record/hash.ts';
import { type Read, refuse } from '../record/refusal.ts';
import { byId, CLASS, keyOf, MOST_RECORDS, schoolClass, type SchoolClass } from './class.ts';
import { livedUntil } from './expiry.ts';

/** A file of so many bytes is not opened at all. */
export const MOST_BYTES = 10_000_000;

const CLASS_FILE = 'a-role-to-play/class';
const RECORDS_FILE = 'a-role-to-play/records';

const withCheck = (file: string, content: unknown): string => {
  const text = JSON.stringify(content);
  return JSON.stringify({ file, check: hash(text), content });
};

/** A backup of a class that restores on another laptop. The keys of a live lesson and of an LRS, votes and lights stay on this one. */
export function writeClassFile(whole: SchoolClass): string {
  const { live: _, lights: __, lrs: ___, ...of } = whole;
  const playthroughs = Object.fromEntries(byId(Object.values(of.playthroughs)).map((one) => [keyOf(one), one]));
  return withCheck(CLASS_FILE, { ...of, playthroughs });
}

/** What a pupil hands in as a file: payloads as the QR shows them. */
export const writeRecordsFile = (payloads: readonly string[]): string => withCheck(RECORDS_FILE, payloads);

/** A backup, or payloads each of which `unpack` has still to read. */
export type Opened = { readonly class: SchoolClass } | { readonly payloads: readonly string[] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function openClass(content: unknown, today: string): Read<Opened> {
  if (isObject(content) && typeof content['class'] === 'number' && content['class'] > CLASS)
    return refuse('unknown-version', 'class');
  const read = schoolClass.safeParse(content);
  if (!read.success) return refuse('tampered', read.error.issues[0]?.path.map(String).join('.') ?? 'class');
  if (Object.keys(read.data.playthroughs).length > MOST_RECORDS) return refuse('too-many', 'playthroughs');
  const wrong = Object.entries(read.data.playthroughs).find(([key, one]) => key !== keyOf(one));
  if (wrong) return refuse('tampered', `playthroughs.${wrong[0]}`);
  const { live: _, lights: __, lrs: ___, ...of } = read.data;
  const life = livedUntil(of.life, today);
  return life ? { ok: { class: { ...of, life } } } : refuse('expired', 'life');
}

/**
 * Reads a file that was opened or dropped on the page.
 * @param text its whole text; ask `MOST_BYTES` before it is even read
 */
export function openFile(text: string, today: string): Read<Opened> {
  if (text.length >= MOST_BYTES) return refuse('too-large', 'file');
  const file = parse(text);
  if (!isObject(file) || (file['file'] !== CLASS_FILE && file['file'] !== RECORDS_FILE))
    return refuse('not-ours', 'file');
  const { content } = file;
  // nothing that deep was written by this game, and writing it down to compare it would break
  if (nestedTooDeep(content)) return refuse('tampered', 'content');
  if (content === undefined || file['check'] !== hash(JSON.stringify(content))) return refuse('tampered', 'file');
  if (file['file'] === CLASS_FILE) return openClass(content, today);
  const payloads = Array.isArray(content) ? content.filter((one): one is string => typeof one === 'string') : [];
  return Array.isArray(content) && payloads.length === content.length
    ? { ok: { payloads } }
    : refuse('tampered', 'content');
}
