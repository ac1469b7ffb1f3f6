/**
 * Cuts a stream of bytes into whole MQTT packets (MQTT 3.1.1, 2.2): a byte of kind, one to four bytes of length, the rest.
 * @param {number} most bytes of one packet, its head included
 * @returns {(bytes: Uint8Array) => Buffer[] | undefined} takes the next bytes and gives the packets that are whole now;
 *   nothing when a packet is longer than may be or says its length wrongly: nothing that follows can be read either
 */
export function packetCutter(most) {
  let held = Buffer.alloc(0);
  return (bytes) => {
    held = held.length === 0 ? Buffer.from(bytes) : Buffer.concat([held, bytes]);
    const packets = [];
    for (;;) {
      const length = wholeLength(held);
      if (length === 'wrong' || (typeof length === 'number' && length > most)) return undefined;
      if (length === 'unknown' || length > held.length) return packets;
      packets.push(held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}

/**
 * Bytes of the packet that begins here.
 * @param {Uint8Array} bytes
 * @returns {number | 'unknown' | 'wrong'}
 */
function wholeLength(bytes) {
  let length = 0;
  for (let at = 1; at <= 4; at += 1) {
    const digit = bytes[at];
    if (digit === undefined) return 'unknown';
    length += (digit & 127) * 128 ** (at - 1);
    if (digit < 128) return 1 + at + length;
  }
  return 'wrong';
}
