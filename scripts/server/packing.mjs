/**
 * How a file is packed for a browser (RFC 9110, 12.5.3).
 * @param {readonly string[]} packings those it is there in, the best first
 * @param {string | undefined} accepted the header `Accept-Encoding`
 * @returns {string | undefined} nothing: as it is
 */
export function packingFor(packings, accepted = '') {
  const weights = new Map(
    accepted.split(',').map((one) => {
      const [name = '', weight = ''] = one.split(';');
      return [name.trim().toLowerCase(), !/^\s*q=0(\.0*)?\s*$/i.test(weight)];
    }),
  );
  return packings.find((packing) => weights.get(packing) ?? weights.get('*') ?? false);
}
