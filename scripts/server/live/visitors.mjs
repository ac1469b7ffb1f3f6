/** Who has come to this laptop's page, as far as a teacher is helped by it: never who, nor from where. */

/** Addresses as one network writes them and another: `::ffff:192.168.1.7` is `192.168.1.7`. */
const plain = (/** @type {string | undefined} */ address) => (address ?? '').replace(/^::ffff:/i, '');
const loop = /^(127\.|::1$)/;

/**
 * @param {() => NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} interfaces as `os.networkInterfaces`
 */
export function createVisitors(interfaces) {
  let others = false;
  let secure = false;
  /** Is it another device that comes from this address? @param {string | undefined} address */
  const isOther = (address) => {
    const from = plain(address);
    if (from === '' || loop.test(from)) return false;
    return !Object.values(interfaces()).some((one) => one?.some((own) => own.address === from.replace(/%.*$/, '')));
  };
  return {
    isOther,
    /** Somebody was given something. @param {string | undefined} address */
    came(address) {
      others ||= isOther(address);
    },
    /** Somebody asked in a way that is not understood here. @param {string | undefined} address @param {Buffer | undefined} bytes what it began with */
    askedWrongly(address, bytes) {
      // the first byte of TLS: a browser that wants https
      secure ||= bytes?.[0] === 0x16 && isOther(address);
    },
    /** Has any other device opened the page since the start; has one asked for https? */
    told: () => ({ others, secure }),
  };
}
