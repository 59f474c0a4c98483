import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseAddress } from '../../src/app/room/new-following.ts';
import { couchServer } from '../../src/network/couch.ts';
import { limitedFetch } from '../../src/network/limited-fetch.ts';

const SIGNED_IN = { kind: 'password', user: 'ína', password: 'pass:wörd' } as const;
let close = () => {};
afterEach(() => close());

async function answering(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

const json =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body);
  };

/** What each answer is called. */
const PROBLEMS: readonly (readonly [status: number, body: string, code: string])[] = [
  [401, '{"error":"unauthorized","reason":"Name or password is incorrect."}', 'unauthorised'],
  [403, '{"error":"forbidden","reason":"You are not allowed to access this db."}', 'forbidden'],
  [404, '{"error":"not_found","reason":"Database does not exist."}', 'no-database'],
  [412, '{"error":"precondition_failed","reason":"x"}', 'precondition'],
  [413, '{"error":"too_large","reason":"x"}', 'too-large'],
  [500, '{"error":"internal","reason":"x"}', 'server'],
  [503, '<html>Down</html>', 'server'],
  [429, '{"error":"too_many"}', 'server'],
  [200, '<html>Welcome</html>', 'no-couchdb'],
  [200, '{"name":"something else"}', 'no-couchdb'],
  [200, '{"db_name":"x"', 'no-couchdb'],
  [404, '<html>Not here</html>', 'no-couchdb'],
];

describe('what a server of a shared base answers', () => {
  it.each(PROBLEMS)('%i %s is %s', async (status, body, code) => {
    const url = await answering(json(status, body));
    expect(await couchServer(`${url}/desk`, SIGNED_IN).inspect()).toMatchObject({ ok: false, problem: { code } });
  });

  it('is not followed to where it sends us', async () => {
    let asked = 0;
    const url = await answering((request, response) => {
      asked++;
      json(302, '{}', { Location: `http://${request.headers.host}/elsewhere` })(request, response);
    });
    expect(await couchServer(`${url}/desk`, SIGNED_IN).inspect()).toMatchObject({ ok: false, problem: { code: 'moved' } });
    expect(asked).toBe(1);
  });

  it('never holds what was shown to it', async () => {
    const url = await answering(json(401, '{"error":"unauthorized","reason":"no"}'));
    const answer = JSON.stringify(await couchServer(`${url}/desk`, SIGNED_IN).inspect());
    expect(answer).not.toMatch(/wörd|Basic/);
  });

  it('that nobody gives is unreachable', async () => {
    expect(await couchServer('http://127.0.0.1:1/desk', SIGNED_IN).inspect()).toMatchObject({
      ok: false,
      problem: { code: 'unreachable' },
    });
  });

  it('may not be endless', async () => {
    const url = await answering((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"results":[');
      const piece = `"${'x'.repeat(1_000_000)}",`;
      const more = () => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const server = couchServer(`${url}/desk`, SIGNED_IN);
    expect(await server.changes(0, 10, true, new AbortController().signal)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });
});

describe('credentials', () => {
  it('go to their origin, in UTF-8, without cookies', async () => {
    const seen: (string | undefined)[] = [];
    const url = await answering((request, response) => {
      seen.push(request.headers.authorization, request.headers.cookie, request.headers.referer);
      json(200, '{"db_name":"desk","update_seq":0}')(request, response);
    });
    await couchServer(`${url}/desk`, SIGNED_IN).inspect();
    const [authorization = '', cookie, referer] = seen;
    expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString('utf8')).toBe('ína:pass:wörd');
    expect([cookie, referer]).toEqual([undefined, undefined]);
  });

  it('go nowhere else', async () => {
    const fetched = limitedFetch('https://couch.example', SIGNED_IN, {
      plain: async () => {
        throw new Error('asked');
      },
    });
    await expect(fetched('https://elsewhere.example/desk')).rejects.toMatchObject({ problem: { code: 'bad-address' } });
  });

  it.each([
    ['http://couch.example/desk', 'insecure'],
    ['http://127.0.0.1.example/desk', 'insecure'],
    ['https://ina:secret@couch.example/desk', 'bad-address'],
    ['https://couch.example', 'bad-address'],
    ['https://couch.example/_all_dbs', 'bad-address'],
    ['ftp://couch.example/desk', 'bad-address'],
    ['desk', 'bad-address'],
  ])('are not taken for %s', (address, code) => {
    const read = databaseAddress(address);
    expect(read).toMatchObject({ ok: false, problem: { code } });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it.each([
    ['https://couch.example/desk/', 'https://couch.example/desk'],
    [' https://couch.example:6984/a/desk?x=1#y ', 'https://couch.example:6984/a/desk'],
    ['http://localhost:5984/desk', 'http://localhost:5984/desk'],
  ])('are taken for %s', (address, clean) => {
    expect(databaseAddress(address)).toEqual({ ok: true, value: clean });
  });
});
