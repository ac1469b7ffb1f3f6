import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressLines } from '../../scripts/setup/addresses.mjs';
import { fingerprint } from '../../scripts/setup/build.mjs';
import { installed, installFault } from '../../scripts/setup/install.mjs';
import { wrongNode } from '../../scripts/setup/node-version.mjs';
import { askedPort, listen, usualPort } from '../../scripts/setup/port.mjs';

const root = resolve(import.meta.dirname, '../..');

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('%s is new enough', (version) =>
    expect(wrongNode(version)).toBeUndefined(),
  );

  it.each(['12.22.12', '18.20.8', '20.18.3', '8.0.0'])(
    '%s is too old, and the sentence says which is needed',
    (version) => {
      expect(wrongNode(version)).toMatch(
        new RegExp(`needs Node 20\\.19 or newer, and this is Node ${version.replaceAll('.', '\\.')}: .+\\.$`),
      );
    },
  );

  it('agrees with package.json', async () => {
    const { engines } = (await import('../../package.json')).default;
    expect(engines.node).toBe('>=20.19');
  });
});

describe('the port somebody asked for', () => {
  it.each([
    [['--port', '8080'], {}, 8080],
    [['--port=8080'], {}, 8080],
    [[], { PORT: '9000' }, 9000],
    [['--port', '8080'], { PORT: '9000' }, 8080],
    [[], {}, undefined],
    [[], { PORT: '' }, undefined],
  ])('%j with %j is %s', (args, env, port) => expect(askedPort(args, env)).toBe(port));

  it.each([[['--port', 'abc']], [['--port', '70000']], [['--port']], [['--port=-1']]])(
    '%j is refused in one sentence',
    (args) => {
      expect(() => askedPort(args, {})).toThrow(/is not a port: give a number/);
    },
  );
});

describe('listening', () => {
  let servers: Server[];
  const server = () => {
    const one = createServer();
    servers.push(one);
    return one;
  };

  beforeEach(() => {
    servers = [];
  });
  afterEach(() => Promise.all(servers.map((one) => new Promise((done) => one.close(done)))));

  it('names a taken port and the mend when that port was asked for', async () => {
    const port = await listen(server(), 0, () => {});
    await expect(listen(server(), port, () => {})).rejects.toThrow(
      `Port ${port} is taken by another program: close it, or choose another port, for example npm start -- --port ${port + 1}.`,
    );
  });

  it('takes the next free port and says so when none was asked for', async () => {
    const first = await listen(server(), undefined, () => {});
    const told: string[] = [];
    const second = await listen(server(), undefined, (text) => told.push(text));
    expect(second).toBeGreaterThan(first);
    expect(first).toBeGreaterThanOrEqual(usualPort);
    expect(told).toContain(`Port ${first} is taken, trying ${first + 1}.`);
  });
});

describe('addresses', () => {
  const at = (address: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4') =>
    ({ address, internal, family, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never;

  it('names this computer and each address in the network, and what those cannot do', () => {
    const text = addressLines(4173, {
      lo: [at('127.0.0.1', true)],
      lan: [at('192.168.1.5', false), at('fe80::1', false, 'IPv6')],
      wifi: [at('10.0.0.7', false)],
    });
    expect(text).toContain('http://localhost:4173/');
    expect(text).toContain('http://192.168.1.5:4173/');
    expect(text).toContain('http://10.0.0.7:4173/');
    expect(text).toMatch(/neither installs .* offline .* camera.*https/);
    expect(text).not.toMatch(/127\.0\.0\.1|fe80/);
  });

  it('promises nothing without a network', () => {
    const text = addressLines(4173, { lo: [at('127.0.0.1', true)] });
    expect(text).toContain('no network is connected');
    expect(text).not.toContain('camera');
  });
});

describe('files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('the fingerprint is the same for the same sources, and another after any change', () => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'src/deep/a.ts'), 'one');
    const now = () => fingerprint(folder, ['src', 'missing']);
    const before = now();
    expect(now()).toBe(before);
    writeFileSync(join(folder, 'src/deep/a.ts'), 'two');
    const changed = now();
    renameSync(join(folder, 'src/deep/a.ts'), join(folder, 'src/deep/b.ts'));
    const renamed = now();
    writeFileSync(join(folder, 'src/c.ts'), '');
    expect(new Set([before, changed, renamed, now()]).size).toBe(4);
    expect(fingerprint(folder, ['src'])).not.toBe(fingerprint(folder, ['missing']));
  });

  describe('packages', () => {
    const lock = (packages: object) => writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    const put = (packages: object) => {
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
    };
    const one = { version: '1.0.0', integrity: 'sha512-a' };

    it('are missing in a fresh clone', () => {
      lock({ '': {}, 'node_modules/a': one });
      expect(installed(folder)).toBe(false);
    });

    it('are there when npm put in what the lock file asks for, but for optional ones of other systems', () => {
      lock({ '': {}, 'node_modules/a': one, 'node_modules/b-win32': { ...one, optional: true } });
      put({ 'node_modules/a': one });
      expect(installed(folder)).toBe(true);
    });

    it.each([
      ['another version', { 'node_modules/a': { ...one, version: '1.0.1' } }],
      ['another content', { 'node_modules/a': { ...one, integrity: 'sha512-b' } }],
      ['a missing package', {}],
    ])('have to be installed again after %s', (_what, there) => {
      lock({ '': {}, 'node_modules/a': one });
      put(there);
      expect(installed(folder)).toBe(false);
    });
  });
});

describe('what is said when packages cannot be installed', () => {
  it('is one sentence without a network', () => {
    expect(installFault('npm error code ENOTFOUND\nnpm error errno ENOTFOUND\n')).toMatch(
      /^The packages could not be fetched[^\n]+\.$/,
    );
  });

  it('is what npm said otherwise', () => {
    expect(installFault('npm error code EINTEGRITY')).toContain('EINTEGRITY');
  });
});

describe('npm start', () => {
  it('answers a wrong port at once, in one line and without a stack', async () => {
    expect(existsSync(join(root, 'scripts/start.mjs'))).toBe(true);
    const ended = promisify(execFile)(process.execPath, [join(root, 'scripts/start.mjs'), '--port', 'x']);
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^"x" is not a port[^\n]+\n$/),
    });
  });
});
