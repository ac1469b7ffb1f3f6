/** What the browser puts on the screen, frame by frame. */
import type { CDPSession } from 'playwright';

/** One frame. */
export interface Shot {
  /** When it was put on the screen, in milliseconds since 1970. */
  readonly at: number;
  /** A JPEG. */
  readonly picture: Buffer;
}

/** Films the page while something is done. A frame comes only where something on the page has changed. */
export async function film(devtools: CDPSession, act: () => Promise<void>, quality = 80): Promise<Shot[]> {
  const shots: Shot[] = [];
  const take = ({
    data,
    metadata: { timestamp = 0 },
    sessionId,
  }: {
    data: string;
    metadata: { timestamp?: number };
    sessionId: number;
  }): void => {
    shots.push({ at: timestamp * 1000, picture: Buffer.from(data, 'base64') });
    // the next frame comes when this one was taken
    void devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  };
  devtools.on('Page.screencastFrame', take);
  await devtools.send('Page.startScreencast', { format: 'jpeg', quality, everyNthFrame: 1 });
  await act();
  await devtools.send('Page.stopScreencast');
  devtools.off('Page.screencastFrame', take);
  return shots.sort((one, other) => one.at - other.at);
}
