/** Hands a file to the browser to be saved where the teacher wants it. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser has taken it by the next turn; before, Safari would find nothing
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name for a file out of a class's label: what no file system minds. */
export const fileName = (label: string, ending: string): string =>
  `${
    label
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'class'
  }.${ending}`;
