/** Lists that scripts/vite writes at build time. Addresses are relative to the page. */
declare module 'virtual:levels' {
  type LevelCard = import('../core/level/card.ts').LevelCard;

  export interface LevelEntry extends LevelCard {
    /** Where the structure lies. */
    readonly url: string;
    /** Where the words lie, by language tag. */
    readonly words: Readonly<Record<string, string>>;
  }

  /** Every sound level, in the order of the curriculum. */
  export const levels: readonly LevelEntry[];
}

declare module 'virtual:locales' {
  /** Where the words of the app lie, by language tag: those of the first page, and the rest. */
  export const locales: Readonly<Record<string, { readonly first: string; readonly rest: string }>>;
}

declare module 'virtual:qr-reader' {
  /** Where the program that reads QR codes lies, packed by gzip. */
  const address: string;
  export default address;
}
