/**
 * The oldest Node that runs the tools, as in `engines` of package.json. Read by old versions of Node: plain words only.
 */
var oldest = [20, 19];

/**
 * One sentence when this version of Node is too old, else nothing.
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined}
 */
export function wrongNode(version) {
  var parts = version.split('.').map(Number);
  if (parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1])) return undefined;
  return (
    'A Role to Play needs Node ' +
    oldest.join('.') +
    ' or newer, and this is Node ' +
    version +
    ': install the current one from https://nodejs.org and run the command again.'
  );
}
