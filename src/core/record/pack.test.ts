import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode, writeCode } from './code.ts';
import { LETTERS } from './letters.ts';
import { levelOfPack, MOST_SIGNS, pack, packFits, unpack } from './pack.ts';
import { playthrough, type Playthrough } from './playthrough.ts';
import { anyRecord, code, levelNamed, levelOf, levels, otherCode } from '../../../tests/fixtures/records.ts';

const frog = levelNamed('funny-frog');
const sample = fc.sample(anyRecord(frog), { numRuns: 1, seed: 7 })[0] as Playthrough;

describe('the payload of a QR', () => {
  it.each(levels.map((level) => [level.id, level] as const))(
    'carries everything of any record of %s, in 200 bytes',
    (id, level) => {
      expect(packFits(level)).toBe(true);
      fc.assert(
        fc.property(anyRecord(level), fc.constantFrom(code, otherCode, null), (record, lesson) => {
          playthrough.parse(record);
          const payload = pack(level, record, lesson);
          expect(payload.length).toBeLessThanOrEqual(MOST_SIGNS);
          expect(payload).toMatch(/^[0-9A-Z/-]+$/);
          expect(levelOfPack(payload)).toBe(id);
          expect(unpack(payload, levels, lesson)).toEqual({ ok: record });
        }),
        { numRuns: 300 },
      );
    },
  );

  it('and a typed code are of one playthrough', () => {
    fc.assert(
      fc.property(anyRecord(frog), (record) => {
        const [one, other] = [
          unpack(pack(frog, record, code), levels, code),
          readCode(writeCode(frog, record, code), levels, { lesson: code, day: record.day }),
        ];
        expect('ok' in one && 'ok' in other && one.ok.id === other.ok.id && one.ok.level === other.ok.level).toBe(true);
      }),
    );
  });

  it('is refused with any one sign changed, and cut or lengthened anywhere', () => {
    const payload = pack(frog, sample, code);
    for (let at = 0; at < payload.length; at += 1) {
      const others = [...`${LETTERS}/-`].filter((sign) => sign !== payload[at]);
      for (const sign of others)
        expect(unpack(payload.slice(0, at) + sign + payload.slice(at + 1), levels, code)).not.toHaveProperty('ok');
      expect(unpack(payload.slice(0, at), levels, code)).not.toHaveProperty('ok');
      expect(unpack(`${payload.slice(0, at)}0${payload.slice(at)}`, levels, code)).not.toHaveProperty('ok');
    }
  });

  it('is refused for its own reason', () => {
    const payload = pack(frog, sample, code);
    const why = (text: string, known = levels, lesson: string | null = code) => unpack(text, known, lesson);
    expect(why('https://example.org/')).toEqual({ refused: 'not-ours', place: 'payload' });
    expect(why('ROLE MODELS')).toEqual({ refused: 'not-ours', place: 'payload' });
    expect(why('x'.repeat(5000))).toEqual({ refused: 'not-ours', place: 'payload' });
    expect(why(payload + '0'.repeat(200))).toEqual({ refused: 'too-large', place: 'payload' });
    expect(why(payload.replace('ROLE1', 'ROLE2'))).toEqual({ refused: 'unknown-version', place: 'format 2' });
    expect(why(payload.replace('FROG', 'TOAD'))).toEqual({ refused: 'tampered', place: 'payload' });
    expect(
      why(
        payload,
        levels.filter((level) => level !== frog),
      ),
    ).toEqual({ refused: 'unknown-level', place: 'level funny-frog' });
    expect(why(payload, [{ ...frog, version: frog.version + 1 }])).toEqual({
      refused: 'unknown-version',
      place: `level funny-frog version ${frog.version}`,
    });
    expect(why(payload, levels, otherCode)).toEqual({ refused: 'wrong-lesson', place: 'lesson' });
    expect(why(payload, levels, null)).toEqual({ refused: 'wrong-lesson', place: 'lesson' });
  });

  it('that would be longer is not written', () => {
    const large = levelOf(Array.from({ length: 40 }, () => 6));
    expect(packFits(large)).toBe(false);
    const hands = {
      id: '0000',
      level: 'made',
      version: 1,
      mode: 'projector',
      seat: null,
      day: '2026-01-01',
      finished: true,
      forks: {},
      signs: {},
    } as Playthrough;
    expect(() => pack(large, hands, null)).toThrow(RangeError);
  });
});
