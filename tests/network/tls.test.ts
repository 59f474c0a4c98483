import { expect, it } from 'vitest';
import { couchServer as developmentServer } from '../../src/couch/server.ts';
import { overTls } from '../../src/couch/tls.ts';
import { couchServer } from '../../src/network/couch.ts';

it('a server whose certificate nobody trusts is not reached, and is shown nothing', async () => {
  const couch = await developmentServer();
  const front = await overTls(couch.url);
  const asked = couch.requests();
  const credentials = { kind: 'password', user: 'ina', password: 'ina-password' } as const;
  expect(await couchServer(`${front.url}/desk`, credentials).inspect()).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  expect([front.requests(), couch.requests() - asked]).toEqual([0, 0]);
  await front.close();
  await couch.close();
});
