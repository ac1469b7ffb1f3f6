/** The roles that a player can take. Each has a word of the app, `roles.saw`. */
export const ROLES = [
  'left-out',
  'saw',
  'target',
  'friend',
  'hurt',
  'impersonated',
  'sibling',
  'admin',
  'parent',
  'teacher',
  'moderator',
  'counsellor',
  'council',
] as const;
export type Role = (typeof ROLES)[number];
