/** A rectangle in px of the page. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface House extends Rect {
  readonly roof: 'gable' | 'flat' | 'mansard' | 'round';
}

/** What stands where in the street. */
export interface StreetLayout {
  /** px for one px of the 1280 × 800 picture. */
  readonly scale: number;
  readonly houses: readonly House[];
  /** Windows in the order of the levels, then those where nobody's story is told yet. */
  readonly windows: readonly (Rect & { readonly arched: boolean })[];
  /** The helper's door, always open and lit; only on the last page of the street. */
  readonly door: Rect | null;
  /** Closed front doors, where the walls have room for them. */
  readonly fronts: readonly Rect[];
  /** Where the houses end and the pavement begins. */
  readonly base: number;
}
