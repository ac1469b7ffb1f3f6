/** A card of paper as it is printed, in mm: half an A4 page, the marker in its middle. */
export const CARD = { width: 210, height: 148.5, marker: 112 } as const;
