/** Terms of the xAPI profile for serious games, https://w3id.org/xapi/seriousgames. */
export const PROFILE = 'https://w3id.org/xapi/seriousgames';
const TYPES = {
  level: `${PROFILE}/activity-types/level`,
  dialogue: `${PROFILE}/activity-types/dialog-tree`,
  item: `${PROFILE}/activity-types/item`,
  question: 'http://adlnet.gov/expapi/activities/question',
} as const;
export const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  selected: 'https://w3id.org/xapi/adb/verbs/selected',
  interacted: 'http://adlnet.gov/expapi/verbs/interacted',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
} as const;

/** Where the ids of activities and actors begin; the game has no server, so it is only a name. */
export const HOME = 'https://a-role-to-play.example';

export interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: { readonly type: string };
}

export interface Actor {
  readonly objectType: 'Agent';
  readonly account: { readonly homePage: string; readonly name: string };
}

export interface Verb {
  readonly id: string;
  readonly display: { readonly 'en-US': string };
}

/** The profile itself, the category of every statement. */
export const CATEGORY: Activity = { objectType: 'Activity', id: PROFILE };

/** Something in the game, by its path. */
export const activity = (path: string, type: keyof typeof TYPES): Activity => ({
  objectType: 'Activity',
  id: `${HOME}/${path}`,
  definition: { type: TYPES[type] },
});

/** @param name drawn, or made of something drawn: it is to lead to nobody */
export const actor = (name: string): Actor => ({ objectType: 'Agent', account: { homePage: HOME, name } });

export const verb = (of: keyof typeof VERBS): Verb => ({ id: VERBS[of], display: { 'en-US': of } });
