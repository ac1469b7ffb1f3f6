import { brokerOf } from '../live/mqtt.ts';
import type { Browser } from './tries.ts';

/** The browser that the page is in, as far as it is tried. */
export const thisBrowser = (page: Window & typeof globalThis): Browser => ({
  secure: page.isSecureContext,
  estimate: async () => page.navigator.storage.estimate(),
  async audio() {
    const context = new page.AudioContext();
    try {
      // a browser that waits for a press never answers this
      await Promise.race([context.resume(), new Promise((done) => page.setTimeout(done, 1000))]);
      return context.state;
    } finally {
      await context.close();
    }
  },
  async camera() {
    const stream = await page.navigator.mediaDevices.getUserMedia({ video: true });
    stream.getTracks().forEach((track) => track.stop());
  },
  frame: () => new Promise((done) => page.requestAnimationFrame(done)),
  font: async (name) => (await page.document.fonts.load(`16px "${name}"`, 'aب')).length,
  async ask(address) {
    const answer = await page.fetch(new URL(address, page.document.baseURI), { cache: 'no-store' });
    const told: unknown = await answer.json().catch(() => undefined);
    return { ok: answer.ok, told };
  },
  socket: () =>
    new Promise((done) => {
      const socket = new page.WebSocket(brokerOf(page.document.baseURI), 'mqtt');
      const end = (opened: boolean) => (): void => {
        socket.close();
        done(opened);
      };
      socket.addEventListener('open', end(true));
      socket.addEventListener('error', end(false));
    }),
});
