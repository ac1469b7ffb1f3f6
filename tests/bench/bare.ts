/** The page the game is compared with: Phaser as its package ships it, and one rectangle. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Phaser alone</title>
    <script src="phaser.min.js"></script>
    <script src="main.js"></script>
  </head>
  <body></body>
</html>
`;

/** The mark is set once the rectangle has been drawn, as the game's is with its first picture. */
const script = `new Phaser.Game({
  type: Phaser.CANVAS, width: 1280, height: 800, banner: false, audio: { noAudio: true },
  scene: {
    create() {
      this.add.rectangle(640, 400, 200, 200, 0xf4c95d);
      this.game.events.once('postrender', () => performance.mark('stage'));
    },
  },
});
`;

/**
 * Makes the page in a folder of its own, compressed as the game is. @returns the folder; whoever asked for it removes
 * it
 */
export async function makeBarePage(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'));
  const engine = await readFile(join(root, 'node_modules/phaser/dist/phaser.min.js'));
  await writeFile(join(folder, 'phaser.min.js'), engine);
  await writeFile(join(folder, 'phaser.min.js.gz'), gzipSync(engine, { level: 9 }));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'main.js'), script);
  return folder;
}
