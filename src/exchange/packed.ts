/** Text as a file packed with gzip. What is packed is held in pieces, so that a big base does not become one big string. */
export async function packed(lines: AsyncIterable<string> | Iterable<string>): Promise<Blob> {
  const { readable, writable } = new CompressionStream('gzip');
  const blob = new Response(readable).blob();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  try {
    for await (const line of lines) await writer.write(encoder.encode(line));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    await blob.catch(() => undefined);
    throw error;
  }
  return new Blob([await blob], { type: 'application/gzip' });
}
