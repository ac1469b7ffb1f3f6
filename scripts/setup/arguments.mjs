/** The value of `--name value` or `--name=value`. @returns {string | undefined} */
export function valueOf(/** @type {readonly string[]} */ args, /** @type {string} */ name) {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  return at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice(name.length + 1) : (args[at + 1] ?? '');
}
