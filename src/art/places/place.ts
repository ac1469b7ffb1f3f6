/** The light of a place. `warm` is the full circle, or a room with its lamp fully on. */
export type Mood = 'day' | 'dusk' | 'night' | 'warm';

/** Where a figure may stand; all lengths in px of a 1280 × 800 picture. */
export interface Spot {
  /** The middle between the feet. */
  x: number;
  /** The ground under the feet; for a bust the edge that hides what lies below, in a bed the mattress. */
  y: number;
  /** px for one figure unit. */
  scale: number;
  nearness: 'lit' | 'beside' | 'far';
  facing: 'left' | 'right';
  /** Height of the seat above `y`, where one sits. */
  seat?: number;
  /**
   * For a thing that hangs or lies above the ground: it is drawn before all whose ground is above this `y`, with
   * `FOREMOST` before the place's front as well.
   */
  before?: number;
}

/** The circle of support on the ground; its four places lie at 152°, 241°, 299° and 28°. */
export interface Ring {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

export interface Glow {
  x: number;
  y: number;
  radius: number;
  colour: string;
  opacity: number;
  /** Over the figures; otherwise behind them. */
  front?: boolean;
}

/** A point for something small: a phone's light in the grass, a bubble that falls. */
export interface Mark {
  x: number;
  y: number;
  /** Size of letters in px, where words are laid here. */
  size?: number;
  /** Degrees. */
  tilt?: number;
}

/** A sheet laid over the stage; it is turned by `rotate` degrees about its own middle. */
export interface Screen {
  x: number;
  y: number;
  width: number;
  height: number;
  rotate: number;
}

/** Something of a place that can be looked at: where it is drawn, in px of the unmirrored picture, and how it sounds. */
export interface PlaceObject {
  /** Left and top of what is drawn; what is smaller than a finger is touched with room around it. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The effect that is heard when it is looked at. */
  sound: string;
}

/** A stage set: SVG fragments for the viewBox 0 0 1280 800, and where things go in it. */
export interface Place {
  /** Behind everything: sky, walls, ground. */
  back: string;
  /** Things that stand on the ground: drawn over pool, ring and the glows behind, under the figures. */
  middle?: string;
  /** Things of the story that the place itself draws, so that nobody draws them twice. */
  drawn?: readonly string[];
  /** Over the figures: tables they stand behind, the dark shape in the corner. */
  front: string;
  /** The line where the ground begins; a pool of light should not climb above it. */
  ground: number;
  spots: Readonly<Record<string, Spot>>;
  ring?: Ring;
  /** Where the warm light comes from: the foot of a lantern set down, or the bulb of the room's lamp. */
  lamp?: { x: number; y: number };
  glows: readonly Glow[];
  marks?: readonly Mark[];
  /** What can be looked at here, by the id a level names it with: the same in every light. */
  objects: Readonly<Record<string, PlaceObject>>;
  screen?: Screen;
}

export interface PlaceOptions {
  mood: Mood;
  /** The whole stage will be mirrored for right-to-left: clocks and digits are drawn mirrored beforehand. */
  mirrored: boolean;
  /** Extra lit windows, 0 to 8, where the place has windows. */
  lit: number;
  /** Things of the story that this place can show; each place names them. */
  things?: readonly string[];
}

export type DrawPlace = (options: PlaceOptions) => Place;
