/** Who a player may be spoken to as; to nobody in particular is the neutral wording. */
export const ADDRESSES = ['neutral', 'f', 'm'] as const;
export type Address = (typeof ADDRESSES)[number];

/** The ending of a word that says it to a girl, or to a boy; that of a plural comes after it. */
const VARIANT = /_(?:f|m)(?=(?:_(?:zero|one|two|few|many|other))?$)/;

/** Does the key say it to a girl or to a boy, beside the neutral wording? */
export const isVariant = (key: string): boolean => VARIANT.test(key);

/** The key of the neutral wording that a variant stands beside; of another key, itself. */
export const neutralKey = (key: string): string => key.replace(VARIANT, '');
