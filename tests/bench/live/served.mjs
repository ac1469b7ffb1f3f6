/**
 * The server that is measured, in a process of its own: `served.mjs game|relay FOLDER PORT`. It says its port, and when it
 * is asked, what memory it holds and what processor time it took since it was asked last.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { gameServer } from '../../../scripts/server/index.mjs';

const [kind, folder = '', port] = process.argv.slice(2);

/** As a vote is built on plain Socket.IO: a room a lesson, where the class is kept for who comes late, an answer to each. */
function relay() {
  const server = createServer();
  const sockets = new Server(server);
  /** @type {unknown} */
  let now;
  sockets.on('connection', (socket) => {
    const teacher = socket.handshake.auth['teacher'] === true;
    void socket.join(teacher ? 'teacher' : 'pupils');
    if (!teacher) socket.emit('now', now);
    socket.on('now', (said) => sockets.to('pupils').emit('now', (now = said)));
    socket.on('in', (said, receipt) => {
      sockets.to('teacher').emit('in', said);
      receipt();
    });
  });
  return server;
}

const server = kind === 'game' ? gameServer(folder) : relay();
server.listen(Number(port), () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});

let before = process.cpuUsage();
process.on('message', () => {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  process.send?.({ bytes: process.memoryUsage.rss(), processor: (user + system) / 1000 });
});
process.on('disconnect', () => process.exit());
