/** `“a”, “b” and “c”`: ids as the checker names them. */
export function listed(ids: readonly string[]): string {
  const quoted = ids.map((id) => `“${id}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted[quoted.length - 1]}`;
}
