/** What the bench finds in each page. Times are milliseconds since the navigation began. */
export interface Driver {
  /** Tells the story without reading it, until this beat's question stands there painted. */
  hurry(beat: string): Promise<number>;
  /** Presses Play as soon as it is there, until something answers. */
  pressPlay(): Promise<number>;
  /** Plays on, three presses to a frame, until this beat is come to, or with `null` until the level is left. */
  play(beat: string | null): Promise<void>;
  /** Presses the one way on. */
  press(): void;
  /** When `data-ready` was set. */
  ready(): number;
  /** When this mark was set and the frame after it painted. */
  marked(name: string): Promise<number>;
  /** When what this selector finds came to hold a text, in the task that put it there. */
  holds(selector: string, text: string): Promise<number>;
  /** The frames for as long as told. */
  frames(milliseconds: number): Promise<Frame[]>;
  /** Waits until a picture stands on the stage's canvas. */
  drawn(): Promise<void>;
  /** Waits until nothing new has been drawn for half a second. */
  settled(): Promise<void>;
  /** Canvases that are alive, wherever they are held, and the bytes of their pixels. */
  canvases(): { count: number; bytes: number };
}

export interface Frame {
  /** Milliseconds since the frame before. */
  readonly took: number;
  /** What was drawn onto the stage's canvas: images, filled shapes, lines. */
  readonly draws: number;
}

declare global {
  interface Window {
    driver: Driver;
  }
}

/** Runs in the page before the game does, and gives it `window.driver`: it must stand alone. */
export function driver(): void {
  const PRESSES_A_FRAME = 3;
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const task = (): Promise<unknown> =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', done);
      port1.start();
      port2.postMessage(null);
    });
  const painted = async (): Promise<number> => {
    await frame();
    // the first task after a frame is the first moment at which that frame is done
    await task();
    return performance.now();
  };
  const panel = (): HTMLElement | null => document.querySelector<HTMLElement>('#panel');

  /** Follows every change of the page until `step` says that it is enough. */
  const follow = (step: () => boolean): Promise<void> =>
    new Promise((done) => {
      const watcher = new MutationObserver(() => look());
      const look = (): void => {
        if (!step()) return;
        watcher.disconnect();
        clearInterval(again);
        done();
      };
      // a press that came too early to be taken changes nothing, and is given once more
      const again = setInterval(look, 500);
      watcher.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      look();
    });

  /** The way on: the next line, the first choice of a fork, or a pass where an answer has parts. */
  const wayOn = (from: HTMLElement): HTMLElement | null => {
    const asked = from.dataset['phase'] === 'asked';
    const choice = asked ? from.querySelector<HTMLElement>('.choices > [data-choice]') : null;
    if (choice) return choice;
    const pass = [...from.querySelectorAll<HTMLElement>('.text-button')].at(-1);
    return (
      from.querySelector<HTMLElement>('[data-forward], [data-choice="go-on"], [data-choice="town"]') ??
      (asked ? (pass ?? null) : null)
    );
  };
  const press = (): void => {
    const now = panel();
    if (now) wayOn(now)?.click();
  };

  let readyAt = 0;
  const root = (): DOMStringMap | undefined => document.documentElement?.dataset;
  void follow(() => root()?.['ready'] === 'true').then(() => (readyAt = performance.now()));

  let canvases: WeakRef<HTMLCanvasElement>[] = [];
  let sweepAt = 500;
  const alive = (): HTMLCanvasElement[] => canvases.flatMap((one) => one.deref() ?? []);
  let made = 0;
  const keep = (canvas: HTMLCanvasElement): void => {
    made += 1;
    canvases.push(new WeakRef(canvas));
    if (canvases.length < sweepAt) return;
    // the list itself must not be what grows
    canvases = canvases.filter((one) => one.deref());
    sweepAt = canvases.length + 500;
  };
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLCanvasElement) keep(element);
    return element;
  };

  let draws = 0;
  // a loop that sleeps again draws no more: what the fullest frame so far held is kept
  const ofFrame: { at: unknown; draws: number; most: number } = { at: null, draws: 0, most: 0 };
  const count = (): void => {
    draws += 1;
    const { currentTime } = document.timeline;
    ofFrame.draws = ofFrame.at === currentTime ? ofFrame.draws + 1 : 1;
    ofFrame.at = currentTime;
    ofFrame.most = Math.max(ofFrame.most, ofFrame.draws);
  };
  const brush = CanvasRenderingContext2D.prototype;
  for (const name of ['drawImage', 'fill', 'fillRect', 'stroke', 'putImageData'] as const) {
    const draw = brush[name] as (this: CanvasRenderingContext2D, ...of: unknown[]) => void;
    brush[name] = function (this: CanvasRenderingContext2D, ...of: unknown[]) {
      if (this.canvas.parentElement?.id === 'stage') count();
      draw.apply(this, of);
    } as never;
  }

  window.driver = {
    press,
    ready: () => readyAt,
    async hurry(beat) {
      await follow(() => {
        const now = panel();
        if (!now) return false;
        if (now.dataset['beat'] === beat) return now.querySelector('button[data-choice]') !== null;
        now.querySelector<HTMLElement>('[data-forward]')?.click();
        return false;
      });
      return painted();
    },
    async pressPlay() {
      let pressed = false;
      const before = location.hash;
      await follow(() => {
        const play = document.querySelector<HTMLElement>('[data-play]');
        if (play && !pressed) {
          pressed = true;
          play.click();
        }
        return pressed && (document.querySelector('dialog, [role="dialog"]') !== null || location.hash !== before);
      });
      return painted();
    },
    async play(beat) {
      let presses = 0;
      for (let at = panel(); at === null || at.dataset['beat'] !== beat; at = panel()) {
        if (at === null && location.hash === '#/town') return;
        press();
        presses += 1;
        await (presses % PRESSES_A_FRAME === 0 ? frame() : task());
      }
    },
    marked: async (name) => {
      if (performance.getEntriesByName(name).length === 0)
        await new Promise<void>((done) => {
          new PerformanceObserver((list, watcher) => {
            if (list.getEntriesByName(name).length === 0) return;
            watcher.disconnect();
            done();
          }).observe({ type: 'mark', buffered: true });
        });
      await painted();
      return performance.now();
    },
    async holds(selector, text) {
      await follow(() => document.querySelector(selector)?.textContent?.includes(text) ?? false);
      return performance.now();
    },
    async frames(milliseconds) {
      const frames: Frame[] = [];
      const begin = await frame();
      let drawn = draws;
      for (let last = begin; last - begin < milliseconds;) {
        const now = await frame();
        frames.push({ took: now - last, draws: draws - drawn });
        last = now;
        drawn = draws;
      }
      return frames;
    },
    async drawn() {
      // the engine fills the empty canvas with its background in every frame
      while (ofFrame.most < 4) await frame();
    },
    async settled() {
      for (let [before, still] = [made, 0]; still < 30; still = made === before ? still + 1 : 0) {
        before = made;
        await frame();
      }
    },
    canvases() {
      const all = alive();
      return { count: all.length, bytes: all.reduce((sum, { width, height }) => sum + width * height * 4, 0) };
    },
  };
}
