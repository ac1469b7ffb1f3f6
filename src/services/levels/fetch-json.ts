/** Fetches JSON by an address relative to the page. @throws when it cannot be had or is no JSON. */
export async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(new URL(url, document.baseURI));
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
