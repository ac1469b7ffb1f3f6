/** WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), as much of it as the tests need: commands over a socket. */
import { WebSocket } from 'ws';

interface Answer {
  readonly id: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** A connection to a browser. */
export interface Bidi {
  /** @throws {Error} what the browser says, or that it is gone */
  send<Result>(method: string, params: object): Promise<Result>;
  /** Hears an event of the browser, once it is subscribed to. */
  on(method: string, hear: (params: unknown) => void): void;
  close(): void;
}

/** Connects to a browser that listens at an address such as `ws://127.0.0.1:9222/session`. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const waiting = new Map<number, Waiting>();
  const hearing = new Map<string, (params: unknown) => void>();
  let asked = 0;
  const gone = (): void => {
    for (const { fail } of waiting.values()) fail(new Error('The browser is gone.'));
    waiting.clear();
  };
  socket.on('message', (data: Buffer) => {
    const { id, type, result, error, message, method = '', params } = JSON.parse(data.toString('utf8')) as Answer;
    if (type === 'event') return hearing.get(method)?.(params);
    const asker = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (type === 'success') asker?.done(result);
    else asker?.fail(new Error(`${error}: ${message}`));
  });
  // it ends with the browser: whoever waits hears of it
  socket.on('error', gone).on('close', gone);
  return {
    send: <Result>(method: string, params: object) =>
      new Promise<Result>((done, fail) => {
        if (socket.readyState !== WebSocket.OPEN) return fail(new Error('The browser is gone.'));
        asked += 1;
        waiting.set(asked, { done: done as Waiting['done'], fail });
        socket.send(JSON.stringify({ id: asked, method, params }));
      }),
    on: (method, hear) => void hearing.set(method, hear),
    close: () => socket.close(),
  };
}
