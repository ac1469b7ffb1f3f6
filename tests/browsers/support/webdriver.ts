/** WebDriver (https://www.w3.org/TR/webdriver2/), as much of it as the tests need: a session is asked over HTTP. */

import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A session with a browser. */
export interface Session {
  /** @throws {Error} what the driver says */
  ask<Result>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Result>;
}

async function request<Result>(method: string, address: string, body?: object): Promise<Result> {
  const answer = await fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: Result & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves once a driver answers; one that was just started takes a moment, and says nothing of it. */
export async function driverAnswers(address: string): Promise<void> {
  for (let asked = 0; ; asked += 1) {
    try {
      return await request('GET', `${address}/status`);
    } catch (error) {
      if (asked > 200) throw error;
      await setTimeout(50);
    }
  }
}

/** Opens a session with the driver that listens at an address such as `http://127.0.0.1:4444`. */
export async function openSession(address: string, capabilities: object): Promise<Session> {
  const { sessionId } = await request<{ sessionId: string }>('POST', `${address}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  return { ask: (method, path, body) => request(method, `${address}/session/${sessionId}${path}`, body) };
}
