import { describe, expect, it } from 'vitest';
import { createTurns, SHARE } from './turns.ts';

/** Turns whose clock, tasks and frames are stepped by hand. */
function make() {
  let time = 0;
  const said: string[] = [];
  const step = (what: string) => async (): Promise<void> => {
    await new Promise((done) => setImmediate(done));
    said.push(what);
  };
  const turn = createTurns({ now: () => time, task: step('task'), frame: step('frame') });
  const draw = async (name: string, milliseconds: number): Promise<void> => {
    await turn();
    time += milliseconds;
    said.push(name);
  };
  return { turn, draw, said };
}

describe('the turns of drawing', () => {
  it('go to whoever asked last, one to a task', async () => {
    const { draw, said } = make();
    await Promise.all([draw('sky', 1), draw('house', 1), draw('lamp', 1)]);
    expect(said).toEqual(['sky', 'task', 'lamp', 'task', 'house']);
  });

  it('let a frame be drawn when they have had their share of it', async () => {
    const { draw, said } = make();
    await Promise.all([draw('sky', SHARE), draw('cat', 1), draw('lamp', SHARE - 1), draw('house', 1)]);
    expect(said.join(' ')).toBe('sky task frame house task lamp task frame cat');
  });

  it('finish what is begun before they begin what was asked for earlier', async () => {
    const { turn, draw, said } = make();
    const figure = async (): Promise<void> => {
      await turn();
      await draw('its light', 1);
    };
    await Promise.all([draw('sky', 1), draw('later', 1), figure()]);
    expect(said.filter((one) => one !== 'task')).toEqual(['sky', 'its light', 'later']);
  });

  it('begin again when someone asks later, and go on after one whose work fails', async () => {
    const { turn, draw, said } = make();
    const failing = turn().then(() => Promise.reject(new Error('no canvas')));
    await expect(failing).rejects.toThrow('no canvas');
    await draw('sky', 1);
    await draw('house', 1);
    expect(said.filter((one) => one !== 'task')).toEqual(['sky', 'house']);
  });
});
