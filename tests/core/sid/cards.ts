import type { Age } from '../../../src/core/sid/levels.ts';

export interface Card {
  readonly id: string;
  readonly number?: number;
  readonly age: Age;
  readonly role: string;
  readonly opens: 'freely' | 'lesson';
}

const card = (line: string, at: number): Card => {
  const [id = '', role = '', age] = line.split(' ');
  return {
    id: id.replace('*', ''),
    number: at + 1,
    role,
    age: age as Age,
    opens: id.endsWith('*') ? 'lesson' : 'freely',
  };
};

/** The sixteen of the curriculum. */
export const ALL: readonly Card[] = [
  'the-clubhouse left-out 8-11',
  'funny-frog saw 8-11',
  'free-gems* target 8-11',
  'new-friend* friend 8-11',
  'just-joking hurt 8-11',
  'who-posted-that impersonated 8-11',
  'door-closed* sibling 8-11',
  'admin admin 11-14',
  'the-comments saw 11-14',
  'he-gets-me* target 11-14',
  'say-it-out-loud* friend 11-14',
  'the-fake* parent 11-14',
  'stay-behind teacher 11-14',
  'the-queue* moderator 11-14',
  'line-open* counsellor 11-14',
  'twelve-coins* council 11-14',
].map(card);

export const only = (...ids: readonly string[]): Card[] => ALL.filter((one) => ids.includes(one.id));
