import type { ReadableFile } from './open-file.ts';

/** A Blob or File, read as a stream. */
export function readableFile(blob: Blob, name: string): ReadableFile {
  return {
    name,
    size: blob.size,
    async *bytes(onRead = () => {}) {
      const reader = blob.stream().getReader();
      try {
        for (let count = 0; ; ) {
          const { done, value } = await reader.read();
          if (done) return;
          count += value.length;
          onRead(count);
          yield value;
        }
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },
  };
}
