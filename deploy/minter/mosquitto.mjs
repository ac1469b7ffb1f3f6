import { createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewer } from './minter.mjs';

/** A lesson's keys hold so many ms. */
const day = 24 * 60 * 60 * 1000;

/** What whoever looks at lights may. */
const viewers = `user ${viewer}\ntopic read light/+/+/+\n`;
/** What every client may by its lesson (its user name) and its own name; a teacher's user has lines of its own besides. */
const pupils = ['pattern write rp/%u/in/%c', 'pattern read rp/%u/now', 'pattern read rp/%u/ack/%c', ''].join('\n');

/** A line of a password file, as `mosquitto_passwd` writes it. */
function passwordLine(/** @type {string} */ user, /** @type {string} */ password) {
  const [salt, rounds] = [randomBytes(12), 101];
  const hash = pbkdf2Sync(password, salt, rounds, 64, 'sha512');
  return `${user}:$7$${rounds}$${salt.toString('base64')}$${hash.toString('base64')}\n`;
}

/**
 * Keys for Mosquitto. The minter remembers nothing: a password is worked out of its secret, and which lessons are open
 * says the folder that it shares with the broker, one file for each.
 * @param {{ folder: string, secret: string, reload: () => void, clock?: () => number }} parts `reload` makes
 *   the broker read its files again; `clock` is in ms
 */
export function mosquittoKeys({ folder, secret, reload, clock = Date.now }) {
  const lessons = join(folder, 'lessons');
  mkdirSync(lessons, { recursive: true });
  const password = (/** @type {string} */ user) => createHmac('sha256', secret).update(user).digest('hex');

  const replace = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(folder, `${name}.new`), text, { mode: 0o640 });
    renameSync(join(folder, `${name}.new`), join(folder, name));
  };
  /** Forgets what is a day old, and writes the broker's files out of the rest. */
  function sweep() {
    const open = readdirSync(lessons).filter((lesson) => {
      const kept = clock() - statSync(join(lessons, lesson)).mtimeMs <= day;
      if (!kept) rmSync(join(lessons, lesson), { force: true });
      return kept;
    });
    const rights = open.map(
      (lesson) =>
        `user teacher-${lesson}\ntopic read rp/${lesson}/in/+\ntopic write rp/${lesson}/now\ntopic write rp/${lesson}/ack/+\ntopic readwrite light/+/+/${lesson}\n`,
    );
    const passwords = open.map((lesson) => readFileSync(join(lessons, lesson), 'utf8'));
    replace('passwords', [...passwords, passwordLine(viewer, password(viewer))].join(''));
    replace('rights', [...rights, viewers, pupils].join('\n'));
    reload();
  }
  sweep();

  return {
    sweep,
    /** @param {string} lesson @param {string} client */
    pupil: (lesson, client) => ({ username: lesson, password: password(lesson), clientId: client }),
    /** @param {string} client */
    viewer: (client) => ({ username: viewer, password: password(viewer), clientId: client }),
    /** Opens the lesson, and gives its teacher's key. @param {string} lesson */
    teacher(lesson) {
      const username = `teacher-${lesson}`;
      const users = [lesson, username];
      writeFileSync(join(lessons, lesson), users.map((user) => passwordLine(user, password(user))).join(''), {
        mode: 0o640,
      });
      sweep();
      // a name that no pupil knows: who has it takes another's place
      return { username, password: password(username), clientId: `t${randomBytes(8).toString('hex')}` };
    },
  };
}
