import type { IncomingMessage, ServerResponse } from 'node:http';

/** Shares of requests, in [0, 1], that meet each fault; decided by a sequence of its own that is the same in every run. */
export interface Faults {
  readonly seed: number;
  /** The connection ends before the request is looked at. */
  readonly cutBefore: number;
  /** The request is carried out and its answer gets lost, wholly or from the middle on. */
  readonly cutAfter: number;
  /** The server answers 500 without doing anything. */
  readonly fail: number;
  /** The answer comes later, by up to so many ms. */
  readonly delay: number;
  readonly longestDelay: number;
}

const NONE: Faults = { seed: 1, cutBefore: 0, cutAfter: 0, fail: 0, delay: 0, longestDelay: 0 };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A handler that sometimes misbehaves as networks and servers do. Requests with `X-No-Faults` are spared. */
export function withFaults(handler: Handler): { readonly handle: Handler; change(faults: Partial<Faults>): void; met(): number } {
  let faults = NONE;
  let met = 0;
  let state = NONE.seed;
  /** The next number of the sequence, in [0, 1): mulberry32. */
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** Whether a fault with that share is met now. */
  const meets = (share: number): boolean => {
    const is = random() < share;
    if (is) met++;
    return is;
  };
  return {
    met: () => met,
    change(given) {
      faults = { ...NONE, ...given };
      if (given.seed !== undefined) state = given.seed;
    },
    handle(request, response) {
      if (request.headers['x-no-faults'] !== undefined) return handler(request, response);
      if (meets(faults.cutBefore)) return void request.socket.destroy();
      if (meets(faults.fail)) return fail(response);
      if (meets(faults.cutAfter)) cutAfter(response, random() < 0.5 ? 0 : Math.floor(random() * 20_000));
      const wait = meets(faults.delay) ? random() * faults.longestDelay : 0;
      if (wait === 0) return handler(request, response);
      setTimeout(() => handler(request, response), wait);
    },
  };
}

function fail(response: ServerResponse): void {
  response.writeHead(500, { 'Content-Type': 'application/json' });
  response.end('{"error":"internal","reason":"made to fail"}');
}

/** Lets so many bytes of the answer through, and then ends the connection. */
function cutAfter(response: ServerResponse, most: number): void {
  const { socket } = response;
  const write = response.write.bind(response);
  let bytes = 0;
  const passed = (chunk: unknown): boolean => {
    bytes += typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk.length : 0;
    if (bytes < most) return true;
    socket?.destroy();
    return false;
  };
  response.write = (chunk: Uint8Array | string) => passed(chunk) && write(chunk);
  response.end = (chunk?: unknown) => {
    if (chunk instanceof Uint8Array || typeof chunk === 'string') write(chunk.slice(0, Math.max(0, most - bytes)));
    socket?.destroy();
    return response;
  };
}
