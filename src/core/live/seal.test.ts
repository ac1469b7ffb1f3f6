import { describe, expect, it } from 'vitest';
import { agree, type Agreement, clientOf, hexOf, lessonKeys, passwordOf, publicOf } from './keys.ts';
import { type Ack, MOST_BYTES, type SaidIn } from './messages.ts';
import { NONCE, openAck, openIn, readNow, sealAck, sealIn, writeNow } from './seal.ts';
import { clientIn, topicsOf } from './topics.ts';

const bytes = (length: number, of: number): Uint8Array => new Uint8Array(length).fill(of);
const { lesson, pupil } = lessonKeys('7KQM2XPD');
const topics = topicsOf(lesson);
const [teacher, tablet, other] = [bytes(32, 1), bytes(32, 2), bytes(32, 3)];
const client = clientOf(publicOf(tablet));
const topic = topics.in(client);
const nonce = bytes(NONCE, 9);
const agreed = (secret: Uint8Array, theirs: Uint8Array, by = pupil): Agreement => {
  const made = agree(secret, theirs, by);
  if (!made) throw new Error('no agreement');
  return made;
};
const ours = agreed(tablet, publicOf(teacher));
const vote: SaidIn = {
  is: 'vote',
  id: 'abcdefghijkl',
  turn: 3,
  level: 'funny-frog',
  version: 1,
  fork: 'd1',
  time: 'first',
  choice: 'tell-her',
};
const sent = sealIn(ours, publicOf(tablet), topic, vote, nonce);
const asTeacher = (publicKey: Uint8Array): Agreement | undefined => agree(teacher, publicKey, pupil);
const hear = (message: Uint8Array, at = topic, by = client) => openIn(at, by, message, asTeacher);
const withByte = (of: Uint8Array, at: number, to: number): Uint8Array =>
  of.map((byte, index) => (index === at ? to : byte));

describe('the keys of a live lesson', () => {
  it('are the same on every device that has its eight letters, and others for other letters', () => {
    expect(lessonKeys('7KQM2XPD')).toEqual({ lesson, pupil });
    expect(lesson).toMatch(/^[0-9a-f]{16}$/);
    expect(lessonKeys('7KQM2XPE').lesson).not.toBe(lesson);
    expect(hexOf(pupil)).not.toContain(lesson);
  });
  it('give each client a password of its own, in which no secret is', () => {
    expect(passwordOf(pupil, client)).toMatch(/^[0-9a-f]{64}$/);
    expect(passwordOf(pupil, client)).not.toBe(passwordOf(pupil, 'teacher'));
    expect(passwordOf(pupil, client)).not.toContain(hexOf(pupil).slice(0, 8));
  });
  it('bind a client to its own public key', () => {
    expect(client).toMatch(/^[0-9a-f]{16}$/);
    expect(clientIn(topic)).toBe(client);
    for (const none of [topics.now, topics.all, topics.ack(client), `${topic}/x`, `$SYS/${topic}`, `x${topic}`])
      expect(clientIn(none)).toBeUndefined();
  });
  it('agree on nothing with a public key that is none', () => {
    expect(agree(teacher, bytes(32, 0), pupil)).toBeUndefined();
    expect(agree(teacher, bytes(31, 2), pupil)).toBeUndefined();
  });
});

describe('what a tablet says', () => {
  it('is read by the teacher alone', () => {
    expect(hear(sent)).toMatchObject({ ok: { said: vote } });
    expect(new TextDecoder('latin1').decode(sent)).not.toContain('tell-her');
    expect(openIn(topic, client, sent, (key) => agree(other, key, pupil))).toEqual({ refused: 'forged' });
  });
  it('cannot be said without the pupils’ key, by a listener who knows all that travels', () => {
    const listener = agreed(tablet, publicOf(teacher), bytes(32, 8));
    expect(hear(sealIn(listener, publicOf(tablet), topic, vote, nonce))).toEqual({ refused: 'forged' });
  });
  it('cannot be said in another one’s name, by one who has the pupils’ key', () => {
    const theirs = agreed(other, publicOf(teacher));
    expect(hear(sealIn(theirs, publicOf(other), topic, vote, nonce))).toEqual({ refused: 'forged' });
    // nor can what one said be said again as another's
    const elsewhere = clientOf(publicOf(other));
    expect(hear(sent, topics.in(elsewhere), elsewhere)).toEqual({ refused: 'forged' });
    expect(hear(sent, topics.in(elsewhere), client)).toEqual({ refused: 'forged' });
  });
  it('is refused when one byte of it is another', () => {
    for (const at of [1, 20, 40, 70, sent.length - 1])
      expect(hear(withByte(sent, at, (sent[at] ?? 0) ^ 1))).toEqual({ refused: 'forged' });
  });
  it('is refused for its own reason, whatever it is', () => {
    expect(hear(bytes(MOST_BYTES + 1, 1))).toEqual({ refused: 'too-large' });
    expect(hear(bytes(0, 0))).toEqual({ refused: 'unreadable' });
    expect(hear(bytes(57, 1))).toEqual({ refused: 'unreadable' });
    expect(hear(withByte(sent, 0, 2))).toEqual({ refused: 'newer' });
    const odd = { ...vote, choice: 'Lena' } as SaidIn;
    expect(hear(sealIn(ours, publicOf(tablet), topic, odd, nonce))).toEqual({ refused: 'unreadable' });
    const named = { ...vote, name: 'Lena' } as SaidIn;
    expect(hear(sealIn(ours, publicOf(tablet), topic, named, nonce))).toEqual({ refused: 'unreadable' });
  });
  it('goes into one message, however much a record tells', () => {
    const record: SaidIn = { is: 'record', id: 'abcdefghijkl', turn: 1, payload: 'R'.repeat(200) };
    expect(sealIn(ours, publicOf(tablet), topic, record, nonce).length).toBeLessThan(MOST_BYTES);
  });
});

describe('the teacher’s receipt', () => {
  const ack: Ack = { taken: [['abcdefghijkl', 3]], refused: [] };
  const at = topics.ack(client);
  const receipt = sealAck(agreed(teacher, publicOf(tablet)), at, ack, nonce);

  it('is made by the teacher alone, for this tablet alone', () => {
    expect(openAck(ours, at, receipt)).toEqual({ ok: ack });
    expect(openAck(ours, topics.ack('0'.repeat(16)), receipt)).toEqual({ refused: 'forged' });
    const pretended = sealAck(agreed(other, publicOf(tablet)), at, ack, nonce);
    expect(openAck(ours, at, pretended)).toEqual({ refused: 'forged' });
    // what the tablet itself said is no receipt
    expect(openAck(ours, at, sent)).toEqual({ refused: 'forged' });
  });
  it('goes into one message, however many it tells of', () => {
    const many: Ack = { taken: Array.from({ length: 16 }, () => ['abcdefghijkl', 2 ** 31]), refused: [] };
    expect(sealAck(ours, at, many, nonce).length).toBeLessThan(MOST_BYTES);
  });
});

describe('where the class is', () => {
  const now = {
    turn: 5,
    at: {
      mode: 'together' as const,
      phase: 'vote' as const,
      level: 'a'.repeat(40),
      version: 2,
      fork: 'd1',
      time: 'first' as const,
      choices: Array.from({ length: 10 }, (_, at) => `a-choice-that-has-a-long-name-${at}`.replace(/-\d$/, `-n${at}`)),
    },
  };
  const written = writeNow(pupil, lesson, publicOf(teacher), now);
  const changed = (by: (text: string) => string): Uint8Array =>
    new TextEncoder().encode(by(new TextDecoder().decode(written)));

  it('is heard with the teacher’s public key, and fits a message', () => {
    expect(readNow(pupil, lesson, written)).toEqual({ ok: { now, key: hexOf(publicOf(teacher)) } });
    expect(written.length).toBeLessThanOrEqual(MOST_BYTES);
  });
  it('is refused when anything in it was changed, or who says it does not know the pupils’ key', () => {
    expect(
      readNow(
        pupil,
        lesson,
        changed((text) => text.replace('vote', 'talk')),
      ),
    ).toEqual({ refused: 'forged' });
    const key = hexOf(publicOf(teacher));
    const pretended = changed((text) => text.replace(key, hexOf(publicOf(other))));
    expect(readNow(pupil, lesson, pretended)).toEqual({ refused: 'forged' });
    expect(readNow(pupil, lesson, writeNow(bytes(32, 8), lesson, publicOf(teacher), now))).toEqual({
      refused: 'forged',
    });
    expect(readNow(pupil, '0'.repeat(16), written)).toEqual({ refused: 'forged' });
  });
  it('is refused for its own reason, whatever it is', () => {
    expect(readNow(pupil, lesson, bytes(MOST_BYTES + 1, 1))).toEqual({ refused: 'too-large' });
    for (const none of [bytes(0, 0), bytes(9, 255), new TextEncoder().encode('[]')])
      expect(readNow(pupil, lesson, none)).toEqual({ refused: 'unreadable' });
    expect(
      readNow(
        pupil,
        lesson,
        changed((text) => text.replace('"v":1', '"v":2')),
      ),
    ).toEqual({ refused: 'newer' });
    expect(readNow(pupil, lesson, new TextEncoder().encode('{"v":9}'))).toEqual({ refused: 'newer' });
  });
});
