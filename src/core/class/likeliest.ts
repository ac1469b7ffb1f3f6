import type { Level } from '../level/schema.ts';

/** More does not help anybody who stands before a class. */
const AT_ONCE = 3;

/** What may come up in class, by its word ids: the likeliest, which stand open, and the rest, which is folded. */
export const likeliest = ({
  teacher: { ready },
}: Pick<Level, 'teacher'>): { readonly open: readonly string[]; readonly folded: readonly string[] } => ({
  open: ready.slice(0, AT_ONCE),
  folded: ready.slice(AT_ONCE),
});
