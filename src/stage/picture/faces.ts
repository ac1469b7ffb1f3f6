import type { LookId } from '../../art/head.ts';
import type { Phaser } from '../phaser.ts';
import type { Drawn } from './shelf.ts';

type Image = Phaser.GameObjects.Image;

/** Somebody whose face may move: their picture, and how it is when they stand where the picture has them. */
interface Person {
  readonly image: Image;
  readonly standing: { readonly texture: Drawn; readonly ahead?: 1 | -1 | undefined };
}

/** What moves of one face. */
interface Face {
  eyes: Image | null;
  mouth: Image | null;
  /** The look of the mouth now; none is the face's own. */
  shape: LookId | null;
  /** Seconds: when the eyes shut next, and when the mouth changes. */
  blink: number;
  change: number;
}

/** Seconds between two blinks, at least and at most, and how long one is. */
const BLINK = { least: 2.4, most: 6.4, shut: 0.13 };
/** Seconds for which a mouth keeps one shape, at least and at most. */
const SHAPE = { least: 0.09, most: 0.17 };
const SHAPES: readonly LookId[] = ['wide', 'round', 'narrow'];
/** Who stands higher or lower by more than this part of how far away they are is looked up or down to. */
const STEEP = 0.6;

const isShut = (eyes: Image): boolean => eyes.frame.name === 'shut';

/**
 * Faces on the stage: eyes go to whoever spoke last and blink, and a mouth moves while something is said. All of it is
 * small pictures laid over somebody; a face that does nothing of this has none. Time and chance are handed in.
 */
export class Faces {
  private readonly faces = new Map<string, Face>();
  private speaker: string | null = null;
  private saying: { who: string; seconds: number; until?: number } | null = null;

  /** @param below a random whole number below a bound */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly below: (bound: number) => number,
  ) {}

  attend(who: string | null): void {
    this.speaker = who;
  }

  speak(who: string, seconds: number): void {
    this.saying = { who, seconds };
  }

  hush(): void {
    this.saying = null;
  }

  remove(who: string): void {
    const face = this.faces.get(who);
    face?.eyes?.destroy();
    face?.mouth?.destroy();
    this.faces.delete(who);
  }

  clear(): void {
    for (const who of this.faces.keys()) this.remove(who);
    this.speaker = null;
    this.saying = null;
  }

  /** Called before each frame in which something may move. `seconds` is the time. */
  frame(seconds: number, people: ReadonlyMap<string, Person>): void {
    // what is said begins with the first frame in which it is seen
    if (this.saying) this.saying.until ??= seconds + this.saying.seconds;
    if (this.saying?.until !== undefined && seconds >= this.saying.until) this.saying = null;
    for (const [who, person] of people) {
      if (!person.standing.texture.looks) this.remove(who);
      else this.move(who, person, seconds, people);
    }
  }

  /** Is anything begun that is to end before all stands still: shut eyes, a word? */
  unsettled(): boolean {
    const busy = ({ eyes, shape }: Face): boolean => shape !== null || (eyes?.visible === true && isShut(eyes));
    return this.saying !== null || [...this.faces.values()].some(busy);
  }

  private move(who: string, person: Person, seconds: number, people: ReadonlyMap<string, Person>): void {
    const face = this.faces.get(who) ?? {
      eyes: null,
      mouth: null,
      shape: null,
      blink: seconds + this.between(0, BLINK.most),
      change: 0,
    };
    this.faces.set(who, face);
    if (this.saying?.who !== who) face.shape = null;
    else if (seconds >= face.change) {
      face.shape = this.nextShape(face.shape);
      face.change = seconds + this.between(SHAPE.least, SHAPE.most);
    }
    if (seconds >= face.blink + BLINK.shut) face.blink = seconds + this.between(BLINK.least, BLINK.most);
    const eyes = seconds >= face.blink ? 'shut' : this.gaze(who, person, people);
    face.eyes = this.lay(face.eyes, person, eyes);
    face.mouth = this.lay(face.mouth, person, face.shape);
  }

  private between(least: number, most: number): number {
    return least + ((most - least) * this.below(1000)) / 1000;
  }

  /** Another shape than the one before; now and then the face's own. */
  private nextShape(before: LookId | null): LookId | null {
    const others = [...SHAPES, null].filter((shape) => shape !== before);
    return others[this.below(others.length)] ?? null;
  }

  /** Where somebody looks; nothing: as their face has it. */
  private gaze(who: string, { image, standing }: Person, people: ReadonlyMap<string, Person>): LookId | null {
    const other = this.speaker === null || this.speaker === who ? undefined : people.get(this.speaker);
    if (!other || standing.ahead === undefined) return null;
    const head = ({ image: of }: Person): number => of.y - of.displayOriginY;
    const away = other.image.x - image.x;
    const higher = image.y - image.displayOriginY - head(other);
    if (Math.abs(higher) > Math.abs(away) * STEEP) return higher > 0 ? 'up' : 'down';
    return away * standing.ahead > 0 ? 'ahead' : 'back';
  }

  /** Lays a look over somebody who stands as they were drawn; on their way, or half seen, they have none. */
  private lay(known: Image | null, { image, standing: { texture } }: Person, look: LookId | null): Image | null {
    const drawn = look === null ? undefined : texture.looks?.get(look);
    if (!drawn || look === null || image.texture.key !== texture.key || image.alpha < 1) {
      known?.setVisible(false);
      return known;
    }
    const laid = known ?? this.scene.add.image(0, 0, texture.key, look).setOrigin(0, 0);
    // of several in one row, who stands in front has nobody's eyes over them
    if (!known) this.scene.children.moveAbove(laid, image);
    if (laid.texture.key !== texture.key || laid.frame.name !== look)
      laid.setTexture(texture.key, look).setOrigin(0, 0);
    return laid
      .setVisible(true)
      .setPosition(image.x + drawn.x * image.scaleX, image.y + drawn.y * image.scaleY)
      .setScale(image.scaleX, image.scaleY)
      .setDepth(image.depth);
  }
}
