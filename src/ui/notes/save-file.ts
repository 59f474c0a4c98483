/** A file as it is handed to the reader. */
interface WrittenFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly text: string;
}

/** How long the browser gets to begin saving, before the file's memory is given back. In ms. */
const PATIENCE = 60_000;

/** Hands a file to the browser's own downloads; needs no permission. */
export function saveFile(document: Document, { name, type, text }: WrittenFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}

/** Opens an address of another program. In a tab of its own: where no program answers, the browser's error page must not take the panel's place. */
export function openElsewhere(document: Document, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}
