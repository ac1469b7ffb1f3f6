/** What networks a laptop has that no tablet is in: containers, virtual machines, tunnels. By the name of the interface. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|utun|tun|tap|wg|zt|tailscale|bridge|ham)/i;

/** @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} interfaces from `os.networkInterfaces()` */
const ownAddresses = (interfaces) =>
  Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map((one) => ({ ...one, virtual: virtual.test(name) })))
    // 169.254: a network card that found no network
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'));

/**
 * The addresses by which other devices reach this computer, as numbers: names such as `laptop.local` many tablets do not
 * know. Those most likely to be the school's network come first.
 * @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} interfaces from `os.networkInterfaces()`
 * @returns {string[]} IPv4
 */
export const networkAddresses = (interfaces) =>
  ownAddresses(interfaces)
    .sort((one, other) => Number(one.virtual) - Number(other.virtual))
    .map(({ address }) => address);

/**
 * Is it in a network in which tablets can be at all?
 * @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} interfaces from `os.networkInterfaces()`
 */
export const inSharedNetwork = (interfaces) => ownAddresses(interfaces).some((one) => !one.virtual);

/** Where the page asks for them, below the base. */
export const addressesPath = 'addresses.json';

const here = /^(127\.|::1$|::ffff:127\.)/;
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Is it this very computer that asks, by a name of its own? Nobody else is told its addresses, nor a page of somebody
 * else's that a browser here was led to take for this one.
 * @param {string | undefined} from the address it asks from
 * @param {string | undefined} host what it calls this server
 */
export const asksFromHere = (from, host) => here.test(from ?? '') && ownNames.test(host ?? '');
