import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// its own habit is to fetch the file from another server
prepareZXingModule({ overrides: { locateFile: () => new URL(wasm, document.baseURI).href } });

/** The texts of all QR codes in a picture. */
export async function readCodes(picture: ImageData): Promise<readonly string[]> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 4, tryHarder: true });
  return found.flatMap((one) => (one.isValid ? [one.text] : []));
}
