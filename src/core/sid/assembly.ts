/** The plan in the hall. Its votes are by standing, so the story has most of the time. */
export const ASSEMBLY = [
  { id: 'welcome', minutes: 1 },
  { id: 'rules', minutes: 2 },
  { id: 'play', minutes: 11 },
  { id: 'chose', minutes: 3 },
  { id: 'help', minutes: 2 },
  { id: 'close', minutes: 1 },
] as const;
