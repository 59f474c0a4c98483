import { couchServer } from './server.ts';

// `npm run couch -- [PORT] [NAME …]`: a server for development, with the database `newsroom` and people who may write to it.
const [port = '0', ...names] = process.argv.slice(2);
const people = names.length > 0 ? names : ['ina', 'odo'];
const couch = await couchServer(Number(port));
await couch.addPeople(...people);
await couch.makeDatabase('newsroom');
process.stdout.write(`${couch.url}/newsroom\n`);
process.stderr.write(
  `sign in as ${people.map((name) => `${name} (${name}-password)`).join(', ')}; the administrator is admin (admin-password)\n`,
);
