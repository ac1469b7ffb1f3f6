import { useEffect, useState } from 'preact/hooks';

/** Four modules of quiet, without which readers do not find a code. */
const QUIET = 4;

/** A QR code as one path, black on white. The writer comes in a file of its own. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const [code, setCode] = useState<{ readonly size: number; readonly data: readonly (readonly boolean[])[] } | null>(null);
  useEffect(() => {
    let gone = false;
    void import('uqr').then(({ encode }) => !gone && setCode(encode(text, { ecc: 'M', border: QUIET })));
    return () => {
      gone = true;
    };
  }, [text]);
  if (!code) return <span class="qr" />;
  const path = code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
