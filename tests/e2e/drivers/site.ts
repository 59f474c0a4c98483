import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

/** A web site on loopback that serves a folder, and pages made on the fly by name. */
export interface Site {
  url(path: string): string;
  close(): Promise<void>;
}

/** Serves `folder`; `made` maps a path to a function that writes the page. */
export async function serveSite(folder: string, made: Record<string, () => string> = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site.invalid').pathname)).replace(/^(\.\.[/\\])+/, '');
    try {
      const body = Object.hasOwn(made, path) ? made[path]?.() : readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': path.endsWith('.pdf') ? 'application/pdf' : 'text/html; charset=utf-8' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
