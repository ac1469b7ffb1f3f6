import { existsSync } from 'node:fs';
import { run } from './process.mjs';

/** What the suite of brokers starts, and the package of Debian that has it. */
const programs = {
  '/usr/sbin/mosquitto': 'mosquitto',
  '/usr/sbin/nats-server': 'nats-server',
  '/usr/sbin/nginx': 'nginx-light',
};

/**
 * Installs the brokers of a district where that may be done: as root, with apt. The suite passes over what is not there.
 * @param {(path: string) => boolean} [there]
 * @returns {Promise<string[]>} the packages that are still missing
 */
export async function ensureBrokers(there = existsSync) {
  const missing = () => Object.entries(programs).flatMap(([path, name]) => (there(path) ? [] : [name]));
  const wanted = missing();
  if (wanted.length === 0 || process.getuid?.() !== 0 || !there('/usr/bin/apt-get')) return wanted;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // a browser may be being installed at the same time
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  await run('apt-get', ['update', ...options], { quiet: true, env });
  // each by itself: where one cannot be had, the suite holds lessons at the others
  for (const one of wanted)
    await run('apt-get', ['install', '-y', ...options, '--no-install-recommends', one], { quiet: true, env });
  return missing();
}
