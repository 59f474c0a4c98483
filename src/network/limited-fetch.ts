import { type Credentials, notReached, type RoomProblem, type RoomProblemCode } from '../domain/room.ts';

/** The largest answer that is read, in bytes. Whoever gets `too-large` asks for less at a time. */
const MOST_BYTES = 64_000_000;
/** A server that says nothing for so long has gone, in ms; CouchDB sends a sign of life more often while it waits. */
const SILENCE = 60_000;

/** What stood in the way of a request. */
export class NotReached extends Error {
  readonly problem: RoomProblem;
  constructor(code: RoomProblemCode, detail: string) {
    super(`${code}: ${detail}`);
    this.problem = notReached(code, detail).problem;
  }
}

export interface FetchOptions {
  readonly plain?: typeof fetch;
  readonly mostBytes?: number;
}

/**
 * A `fetch` that goes to one origin only and carries the credentials there and nowhere else: no cookies, no referrer, no following of redirects. Answers
 * that are no JSON, too large, or stop in the middle are errors. Rejects with `NotReached`, or with the caller's `AbortError`.
 */
export function limitedFetch(origin: string, credentials: Credentials, { plain = fetch, mostBytes = MOST_BYTES }: FetchOptions = {}) {
  const authorization = authorizationOf(credentials);
  return async (url: string | Request, options: RequestInit = {}): Promise<Response> => {
    const address = typeof url === 'string' ? url : url.url;
    if (new URL(address).origin !== origin) throw new NotReached('bad-address', new URL(address).origin);
    const silence = silenceAfter(SILENCE, options.signal ?? null);
    try {
      const response = await plain(address, {
        ...options,
        headers: headersOf(options.headers, authorization),
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: silence.signal,
      });
      return await checked(response, { mostBytes, heard: silence.heard, byToken: credentials.kind === 'token' });
    } catch (error) {
      throw problemOf(error, options.signal ?? null);
    } finally {
      silence.stop();
    }
  };
}

function authorizationOf(credentials: Credentials): string | null {
  if (credentials.kind === 'token') return `Bearer ${credentials.token}`;
  if (credentials.kind === 'none') return null;
  const bytes = new TextEncoder().encode(`${credentials.user}:${credentials.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function headersOf(given: RequestInit['headers'], authorization: string | null): Headers {
  const headers = new Headers();
  // The library brings headers of its own class where there is another `fetch`.
  for (const [name, value] of given && Symbol.iterator in given ? given : Object.entries(given ?? {})) headers.set(name ?? '', value ?? '');
  if (authorization !== null) headers.set('Authorization', authorization);
  return headers;
}

/** Aborts with the caller, or when nothing was heard for so long. */
function silenceAfter(ms: number, caller: AbortSignal | null) {
  const controller = new AbortController();
  const fall = () => controller.abort(new NotReached('unreachable', `no answer for ${ms / 1000} s`));
  const withCaller = () => controller.abort(caller?.reason);
  let timer = setTimeout(fall, ms);
  if (caller?.aborted) withCaller();
  caller?.addEventListener('abort', withCaller);
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(fall, ms);
    },
    stop() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', withCaller);
    },
  };
}

interface Reading {
  readonly mostBytes: number;
  readonly heard: () => void;
  readonly byToken: boolean;
}

/** The whole answer, read within its bounds, if it is CouchDB's. */
async function checked(response: Response, { mostBytes, heard, byToken }: Reading): Promise<Response> {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) throw new NotReached('moved', String(status || 'redirect'));
  const text = await textOf(response, mostBytes, heard);
  if (!isJson(text)) throw new NotReached(status >= 500 ? 'server' : (codeOf(status) ?? 'no-couchdb'), `${status}, no JSON`);
  // CouchDB says 400 to a token that it cannot read or that another key made; what we ask it is never malformed.
  const code = status === 400 && byToken ? 'unauthorised' : codeOf(status);
  if (code) throw new NotReached(code, `${status} ${reasonIn(text)}`.trim());
  return new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
}

/** 404 of a document and 409 are answers and are left to the caller. */
function codeOf(status: number): RoomProblemCode | null {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 412) return 'precondition';
  if (status === 413) return 'too-large';
  return status >= 500 || status === 429 || status === 408 ? 'server' : null;
}

async function textOf(response: Response, mostBytes: number, heard: () => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return pieces.join('') + decoder.decode();
    heard();
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new NotReached('too-large', `more than ${mostBytes} bytes`);
    }
    pieces.push(decoder.decode(value, { stream: true }));
  }
}

function isJson(text: string): boolean {
  const first = text.trimStart()[0];
  return first === '{' || first === '[';
}

/** What CouchDB says in an error: `{error, reason}`. */
function reasonIn(text: string): string {
  const said = /"reason"\s*:\s*"([^"]{0,200})/.exec(text.slice(0, 2000));
  return said?.[1] ?? '';
}

function problemOf(error: unknown, caller: AbortSignal | null): unknown {
  if (error instanceof NotReached || caller?.aborted) return error;
  return new NotReached('unreachable', error instanceof Error ? error.message : String(error));
}
