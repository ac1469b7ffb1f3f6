import { describe, expect, it } from 'vitest';
import { createPersist } from './persist.ts';

const storage = (answer: boolean) => {
  let promised = false;
  return { persist: async () => (promised = answer), persisted: async () => promised };
};

describe('what the browser says of keeping', () => {
  it('is a promise once it was asked and said yes', async () => {
    const persist = createPersist(storage(true), false);
    expect(await persist.now()).toBe('open');
    expect(await persist.ask()).toBe('promised');
    expect(await persist.now()).toBe('promised');
  });

  it('stays open when it says no, however often it is asked', async () => {
    const persist = createPersist(storage(false), false);
    expect(await persist.ask()).toBe('open');
    expect(await persist.ask()).toBe('open');
    expect(await persist.now()).toBe('open');
  });

  it('is asked unseen only where nobody sits there to be asked by the browser itself', async () => {
    for (const asksPeople of [false, true]) {
      const persist = createPersist(storage(true), asksPeople);
      await persist.askUnseen();
      expect(await persist.now()).toBe(asksPeople ? 'open' : 'promised');
    }
  });

  it('is nothing where it cannot be asked, or fails to answer', async () => {
    const failing = async (): Promise<boolean> => {
      throw new TypeError('Not here.');
    };
    for (const none of [undefined, {}, { persist: failing, persisted: failing }]) {
      expect(await createPersist(none, false).now()).toBe('unable');
      expect(await createPersist(none, false).ask()).toBe('unable');
    }
  });
});
