import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import packed from 'virtual:qr-reader';

/** The texts of all QR codes in a picture. */
async function readCodes(picture: ImageData): Promise<readonly string[]> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 4, tryHarder: true });
  return found.flatMap((one) => (one.isValid ? [one.text] : []));
}

async function load(): Promise<typeof readCodes> {
  const answer = await fetch(new URL(packed, document.baseURI));
  if (!answer.ok || !answer.body) throw new Error(`What reads QR codes cannot be had: ${answer.status}`);
  const program = new Response(answer.body.pipeThrough(new DecompressionStream('gzip')));
  // its own habit is to fetch the file from another server, and unpacked
  await prepareZXingModule({ overrides: { wasmBinary: await program.arrayBuffer() }, fireImmediately: true });
  return readCodes;
}

let loading: Promise<typeof readCodes> | undefined;

/** What reads QR codes: had once, and after it could not be had tried anew. */
export function loadCodeReader(): Promise<typeof readCodes> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}
