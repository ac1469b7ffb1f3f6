import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { valueOf } from './arguments.mjs';
import { Sentence } from './process.mjs';

function read(/** @type {string} */ path) {
  try {
    return readFileSync(path);
  } catch {
    throw new Sentence(`The file “${path}” cannot be read: give the path of a PEM file.`);
  }
}

/**
 * The certificate somebody serves the game with: `--cert FILE --key FILE`, both PEM, the certificate first in its file
 * and those above it behind.
 * @param {readonly string[]} args
 * @param {Date} [now] the day it must hold on
 * @returns {{ cert: Buffer, key: Buffer } | undefined} nothing when none was asked for
 * @throws {Sentence} when a file is missing or unsound, they do not belong together, or the certificate holds no longer
 */
export function askedCertificate(args, now = new Date()) {
  const [certPath, keyPath] = [valueOf(args, '--cert'), valueOf(args, '--key')];
  if (certPath === undefined && keyPath === undefined) return undefined;
  if (!certPath || !keyPath)
    throw new Sentence('A certificate needs both files: npm start -- --cert school.crt --key school.key.');
  const [cert, key] = [read(certPath), read(keyPath)];
  let certificate;
  let fits;
  try {
    certificate = new X509Certificate(cert);
    fits = certificate.checkPrivateKey(createPrivateKey(key));
  } catch {
    throw new Sentence(
      `“${certPath}” or “${keyPath}” is no PEM file that can be read: ask for both as PEM, the key without a passphrase.`,
    );
  }
  if (!fits) throw new Sentence(`“${keyPath}” is not the key of “${certPath}”: give the two that were made together.`);
  if (new Date(certificate.validTo) < now)
    throw new Sentence(
      `The certificate “${certPath}” ran out on ${certificate.validTo}: browsers refuse it; renew it, or start without --cert.`,
    );
  return { cert, key };
}
