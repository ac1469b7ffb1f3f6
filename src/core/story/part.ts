/**
 * The part being shown: the story, another's side of it, or stepping out of it; `read` lines of the latter two are
 * shown.
 */
export type Part =
  | { readonly kind: 'story' }
  | { readonly kind: 'side'; readonly read: number }
  | { readonly kind: 'step-out'; readonly read: number };
