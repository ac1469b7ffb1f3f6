/** The store of statements (LRS) that is tested against, as its owner sees it. */

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};

/** Its address, ending in a slash, and its key, a name and a secret between which stands a colon. */
export const endpoint = need('LRS_ADDRESS').replace(/\/*$/, '/');
export const key = need('LRS_KEY');
export const token = Buffer.from(key).toString('base64');

const headers = {
  Authorization: `Basic ${token}`,
  'X-Experience-API-Version': '1.0.3',
  'Content-Type': 'application/json',
};

export interface Stored {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: Readonly<Record<string, unknown>>;
}

/** All that the store has, by a search such as `registration`. The oldest first. */
export async function stored(by: Readonly<Record<string, string>>): Promise<readonly Stored[]> {
  const answer = await fetch(`${endpoint}statements?${new URLSearchParams({ ...by, ascending: 'true' }).toString()}`, {
    headers,
  });
  const { statements } = (await answer.json()) as { statements: Stored[] };
  return statements;
}

/** Puts a document beside an activity in place of the one there, as the platform does before it opens a unit. */
export async function putState(of: Readonly<Record<string, string>>, document: unknown): Promise<void> {
  const address = `${endpoint}activities/state?${new URLSearchParams(of).toString()}`;
  await fetch(address, { method: 'DELETE', headers });
  const answer = await fetch(address, { method: 'PUT', headers, body: JSON.stringify(document) });
  if (!answer.ok) throw new Error(`The store answered ${answer.status}: ${await answer.text()}`);
}
