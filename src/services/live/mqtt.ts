/** Carries a live lesson over MQTT in a web socket to the server the page came from (MQTT.js). */
import type { LiveClient, LiveTransport } from '../../ports/live.ts';
import type { ChancePort, Clock } from '../../ports/device.ts';

/** What is used of a client of MQTT.js. */
interface Client {
  readonly connected: boolean;
  on(event: 'connect' | 'close', heard: () => void): unknown;
  on(event: 'error', heard: (error: Error) => void): unknown;
  on(event: 'message', heard: (topic: string, bytes: Uint8Array) => void): unknown;
  subscribe(topics: string[], options: { qos: 0 | 1 }, done: (error: Error | null) => void): unknown;
  publish(topic: string, bytes: Uint8Array, options: { qos: 0 | 1; retain: boolean }): unknown;
  end(force: boolean): unknown;
}

/** What is used of MQTT.js. */
export interface Mqtt {
  connect(address: string, options: typeof OPTIONS & { clientId: string; username: string; password: string }): Client;
}

const OPTIONS = {
  protocolVersion: 4,
  clean: true,
  /** Seconds: a connection that is dead is noticed after one and a half times as many. */
  keepalive: 20,
  /** ms until a server that does not answer is given up, and tried again. */
  connectTimeout: 5000,
  /** It never connects again by itself: here a new client does, which holds nothing of the last. */
  reconnectPeriod: 0,
  queueQoSZero: false,
  /** Timers of a worker made of text are forbidden by the page's policy. */
  timerVariant: 'native',
} as const;

/** ms until it is tried again, drawn from this span: a class whose server is back comes within two seconds, not at once. */
const SOON = { from: 200, to: 1500 } as const;
/** From this try in a row on, the server is not just being started again. */
const MANY = 60;
const LATER = { from: 5000, to: 15_000 } as const;

/** Fetches MQTT.js: a file of its own, when a live lesson is joined. */
export async function loadMqtt(): Promise<Mqtt> {
  const { default: mqtt } = (await import('mqtt')) as unknown as { readonly default: Mqtt };
  return mqtt;
}

/** What lets a client in at a broker. */
export interface BrokerKey {
  readonly username: string;
  readonly password: string;
  readonly clientId: string;
}

/** At the laptop's own broker a client shows what it made itself. */
const ownKey = ({ lesson, client, password }: LiveClient): Promise<BrokerKey> =>
  Promise.resolve({ username: lesson, password, clientId: client });

interface Parts {
  /** Where the broker is: `ws://…/mqtt`. */
  readonly address: string;
  /** Gives what lets a client in; fails where that cannot be had now. Its own, if it is left out. */
  readonly keyOf?: (client: LiveClient) => Promise<BrokerKey>;
  readonly load: typeof loadMqtt;
  readonly clock: Pick<Clock, 'after'>;
  readonly chance: Pick<ChancePort, 'below'>;
}

/** The address of the broker that belongs to a page. */
export function brokerOf(page: string): string {
  const address = new URL('mqtt', page);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.search = address.hash = '';
  return address.href;
}

export const createMqttTransport = ({ address, keyOf = ownKey, load, clock, chance }: Parts): LiveTransport => ({
  connect(as, on, topics) {
    let client: Client | undefined;
    let tries = 0;
    let over = false;
    let stopWaiting = (): void => undefined;

    /** This try has failed, or what stood has broken. */
    const closed = (): void => {
      if (over) return;
      on.closed();
      tries += 1;
      const { from, to } = tries < MANY ? SOON : LATER;
      stopWaiting = clock.after((from + chance.below(to - from)) / 1000, open);
    };

    const begin = ([{ connect }, key]: [Mqtt, BrokerKey]): void => {
      if (over) return;
      const own = connect(address, { ...OPTIONS, ...key });
      client = own;
      let ended = false;
      const end = (): void => {
        if (ended) return;
        ended = true;
        own.end(true);
        closed();
      };
      own.on('error', end);
      own.on('close', end);
      own.on('message', (topic, bytes) => {
        if (!over && !ended) on.message(topic, new Uint8Array(bytes));
      });
      own.on('connect', () =>
        own.subscribe([...topics], { qos: 1 }, (error) => {
          if (over || ended) return;
          if (error) return end();
          tries = 0;
          on.open();
        }),
      );
    };
    const open = (): void =>
      void Promise.all([load(), keyOf(as)])
        .then(begin)
        .catch(closed);

    open();
    return {
      publish(topic, bytes, { qos, retain = false }) {
        if (!over && client?.connected === true) client.publish(topic, bytes, { qos, retain });
      },
      close() {
        over = true;
        stopWaiting();
        client?.end(true);
      },
    };
  },
});
