async function asked(url: URL, cache: RequestCache): Promise<unknown> {
  const answer = await fetch(url, { cache });
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  return answer.json();
}

/**
 * Fetches JSON by an address relative to the page. What is none, such as a filter's page that the browser has kept, is
 * asked for once more past everything that is kept.
 * @throws when it cannot be had or is no JSON
 */
export async function fetchJson(url: string): Promise<unknown> {
  const address = new URL(url, document.baseURI);
  return asked(address, 'default').catch((error: unknown) => {
    if (error instanceof SyntaxError) return asked(address, 'reload');
    throw error;
  });
}
