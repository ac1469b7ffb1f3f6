/** What comes in for a class, by whichever way: read, put where it belongs and kept, or refused with a reason. */
import { addTo, type Arrival, joined, MOST_RECORDS, type SchoolClass } from '../../../core/class/class.ts';
import { MOST_BYTES, openFile } from '../../../core/class/file.ts';
import { contradicts } from '../../../core/class/notices.ts';
import { codeOfClass } from '../../../core/class/versions.ts';
import type { Version } from '../../../core/record/forks.ts';
import type { LevelCard } from '../../../core/level/card.ts';
import { levelOfCode, readCode } from '../../../core/record/code.ts';
import { levelOfPack, unpack } from '../../../core/record/pack.ts';
import type { Playthrough } from '../../../core/record/playthrough.ts';
import { type Read, type Refusal, refuse } from '../../../core/record/refusal.ts';
import type { Surroundings } from '../../app/surroundings.ts';

export type Outcome =
  /** `taken`: the payloads it came from. */
  | {
      readonly kind: 'in';
      readonly records: readonly Playthrough[];
      readonly arrivals: readonly Arrival[];
      readonly kept: boolean;
      readonly taken?: readonly string[];
    }
  /** It belongs to another class on this device. */
  | { readonly kind: 'elsewhere'; readonly class: SchoolClass; readonly records: readonly Playthrough[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The class is on this device no longer. */
  | { readonly kind: 'gone' }
  /** It is not known now what the class holds, so nothing was put in: it may come once more. */
  | { readonly kind: 'later'; readonly why: 'locked' | 'unknown' };

type Needs = Pick<Surroundings, 'classes' | 'levels' | 'chance'>;
/** Reads one thing as of a lesson. */
type Reader = (versions: readonly Version[], lesson: string) => Read<Playthrough>;

/** Reads for a class, one thing after the other: by the versions that are here and those the class has kept. */
function readerFor(
  of: SchoolClass,
  here: readonly Version[],
  cards: readonly LevelCard[],
): (read: Reader) => Read<Playthrough> {
  const code = codeOfClass(of, cards);
  const versions = [...here, ...keptBy(of, here)];
  return (read) => {
    const named = code === undefined ? refuse('unknown-level', 'lesson') : read(versions, code);
    return 'ok' in named && !of.lesson.levels.includes(named.ok.level)
      ? refuse('other-level', `level ${named.ok.level}`)
      : named;
  };
}

/** What a class has kept of versions that are not here. */
const keptBy = (of: SchoolClass, here: readonly Version[]): readonly Version[] =>
  Object.values(of.shapes ?? {}).filter(
    (one) => !here.some((other) => other.id === one.id && other.version === one.version),
  );

/** The one level that something is from, if it can be had; a level that cannot is as good as unknown. */
async function levelNamed({ levels }: Needs, found: (card: LevelCard) => boolean): Promise<readonly Version[]> {
  const card = levels.list().find(found);
  if (!card) return [];
  return levels.load(card.id).then(
    ({ level }) => [level],
    () => [],
  );
}

/** A class on this device, or why nothing can be put into it now. */
async function find(
  { classes }: Pick<Needs, 'classes'>,
  id: string,
): Promise<SchoolClass | Extract<Outcome, { kind: 'gone' | 'later' }>> {
  const answer = await classes.get(id);
  if (answer.is === 'found') return answer.value;
  return answer.is === 'none' ? { kind: 'gone' } : { kind: 'later', why: answer.is };
}

/** Puts records into a class that is on this device. */
export async function putIn({ classes }: Needs, id: string, records: readonly Playthrough[]): Promise<Outcome> {
  const to = await find({ classes }, id);
  return 'kind' in to ? to : putInto({ classes }, to, records);
}

async function putInto(
  { classes }: Pick<Needs, 'classes'>,
  to: SchoolClass,
  records: readonly Playthrough[],
): Promise<Outcome> {
  const own = records.filter((one) => !contradicts(to, one));
  if (own.length === 0 && records.length > 0) return { kind: 'refused', refusal: refuse('contradicts', 'id') };
  const added = addTo(to, own);
  if ('refused' in added) return { kind: 'refused', refusal: added };
  const kept = added.class === to || (await classes.put(added.class));
  return { kind: 'in', records: own, arrivals: added.arrivals, kept };
}

async function receive(needs: Needs, id: string, known: readonly Version[], read: Reader): Promise<Outcome> {
  const { classes, levels } = needs;
  const cards = levels.list();
  const to = await find({ classes }, id);
  if ('kind' in to) return to;
  const here = readerFor(to, known, cards)(read);
  if ('ok' in here) return putInto(needs, to, [here.ok]);
  // of what another class may have kept more is known there
  if (here.refused === 'not-ours' || here.refused === 'tampered' || here.refused === 'too-large')
    return { kind: 'refused', refusal: here };
  const all = await classes.list();
  // of classes that are not known now none is named
  for (const other of all.is === 'found' ? all.value.filter((one) => one.id !== id) : []) {
    const there = readerFor(other, known, cards)(read);
    if ('ok' in there) return { kind: 'elsewhere', class: other, records: [there.ok] };
  }
  return { kind: 'refused', refusal: here };
}

/** A code that was typed. */
export async function receiveCode(needs: Needs, id: string, code: string): Promise<Outcome> {
  const number = levelOfCode(code);
  const known = await levelNamed(needs, (card) => card.number === number);
  return receive(needs, id, known, (levels, lesson) => readCode(code, levels, { lesson, day: needs.chance.day() }));
}

/** The text of a QR, or a payload that waited on this device. */
export async function receivePayload(needs: Needs, id: string, text: string): Promise<Outcome> {
  const named = levelOfPack(text);
  const known = await levelNamed(needs, (card) => card.id === named);
  return receive(needs, id, known, (levels, lesson) => unpack(text, levels, lesson));
}

/** All payloads at once: those that fit come in together, in one write, whatever the others are. */
export async function receivePayloads(needs: Needs, id: string, texts: readonly string[]): Promise<Outcome> {
  const to = await find(needs, id);
  if ('kind' in to) return to;
  if (texts.length > MOST_RECORDS) return { kind: 'refused', refusal: refuse('too-many', 'file') };
  const names = new Set(texts.map(levelOfPack));
  const levels = (await Promise.all([...names].map((name) => levelNamed(needs, (card) => card.id === name)))).flat();
  const readAs = readerFor(to, levels, needs.levels.list());
  const reads = texts.map((text) => ({
    text,
    read: readAs((versions, lesson) => unpack(text, versions, lesson)),
  }));
  const own = reads.flatMap(({ text, read }) => ('ok' in read ? [{ text, record: read.ok }] : []));
  if (own.length > 0) {
    const outcome = await putInto(
      needs,
      to,
      own.map(({ record }) => record),
    );
    return outcome.kind === 'in' ? { ...outcome, taken: own.map(({ text }) => text) } : outcome;
  }
  const first = reads[0]?.read;
  return { kind: 'refused', refusal: first && 'refused' in first ? first : refuse('not-ours', 'file') };
}

/** The class here, other than one, that these payloads are from, and what they say there. */
async function ownerOf(
  needs: Needs,
  texts: readonly string[],
  but?: string,
): Promise<Extract<Outcome, { kind: 'elsewhere' }> | undefined> {
  const all = await needs.classes.list();
  const names = new Set(texts.map(levelOfPack));
  const known = (await Promise.all([...names].map((name) => levelNamed(needs, (card) => card.id === name)))).flat();
  for (const other of all.is === 'found' ? all.value.filter((one) => one.id !== but) : []) {
    const readAs = readerFor(other, known, needs.levels.list());
    const reads = texts.map((text) => readAs((versions, lesson) => unpack(text, versions, lesson)));
    const records = reads.flatMap((read) => ('ok' in read ? [read.ok] : []));
    if (records.length > 0) return { kind: 'elsewhere', class: other, records };
  }
  return undefined;
}

/** A file, as the browser hands it over. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** A pupil's file, or the backup of this very class. One of ten megabytes is not even read. */
export async function receiveFile(needs: Needs, id: string, file: GivenFile): Promise<Outcome> {
  if (file.size >= MOST_BYTES) return { kind: 'refused', refusal: refuse('too-large', 'file') };
  const opened = openFile(await file.text(), needs.chance.day());
  if ('refused' in opened) return { kind: 'refused', refusal: opened };
  if ('payloads' in opened.ok) {
    const outcome = await receivePayloads(needs, id, opened.ok.payloads);
    if (outcome.kind !== 'refused' || outcome.refusal.refused !== 'wrong-lesson') return outcome;
    return (await ownerOf(needs, opened.ok.payloads, id)) ?? outcome;
  }
  const records = Object.values(opened.ok.class.playthroughs);
  if (opened.ok.class.id === id) return putIn(needs, id, records);
  const other = await find(needs, opened.ok.class.id);
  if (!('kind' in other)) return { kind: 'elsewhere', class: other, records };
  return other.kind === 'gone' ? { kind: 'refused', refusal: refuse('wrong-lesson', 'class') } : other;
}

/**
 * Brings back a class from its backup; one that is here keeps all it has. A pupil's file brings no class back: it is
 * said which class here it is from.
 */
export async function restoreClass(
  needs: Needs,
  file: GivenFile,
): Promise<
  (Read<SchoolClass> & { readonly kept?: boolean }) | Extract<Outcome, { kind: 'elsewhere' }> | { kind: 'pupil' }
> {
  const { classes, chance } = needs;
  if (file.size >= MOST_BYTES) return refuse('too-large', 'file');
  const opened = openFile(await file.text(), chance.day());
  if ('refused' in opened) return opened;
  if (!('class' in opened.ok)) return (await ownerOf(needs, opened.ok.payloads)) ?? { kind: 'pupil' };
  const here = await classes.get(opened.ok.class.id);
  // where it is not known what is here, it is joined with that when it is laid down
  const all = here.is === 'found' ? joined(here.value, opened.ok.class) : opened.ok.class;
  return { ok: all, kept: await classes.put(all) };
}
