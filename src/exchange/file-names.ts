/** Bytes in UTF-8: most file systems stop at 255, and an extension or " (2)" must still fit. */
const MOST_BYTES = 200;
/** Names that Windows keeps for devices, also with an extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** What some system forbids in a name, and what would break a link in Obsidian (`# ^ [ ]`). */
const FORBIDDEN = /[<>:"/\\|?*#^[\]]/g;
/** Control characters, line breaks, half characters, and invisible marks that could turn the name round (UAX 9). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name for a file that every system takes: `title` cleaned, shortened and never empty, with the extension (without a dot). */
export function fileName(title: string, extension: string): string {
  const cleaned = title.normalize('NFC').replace(INVISIBLE, ' ').replace(FORBIDDEN, ' ');
  const words = trimmed(cleaned.replace(/\s+/g, ' '));
  const stem = trimmed(shortened(words)) || 'Untitled';
  return `${DEVICE.test(stem) ? `_${stem}` : stem}.${extension}`;
}

/** Windows drops dots and blanks at the end; a dot at the beginning hides the file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

/** Cut between characters as readers see them, so that no letter loses its accent and no emoji its half. */
function shortened(name: string): string {
  let bytes = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(name)) {
    bytes += byteLength(segment);
    if (bytes > MOST_BYTES) return name.slice(0, index);
  }
  return name;
}

function byteLength(text: string): number {
  return [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
}
