import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { errors, jwtVerify, SignJWT } from 'jose';

/** Where CouchDB's tokens say which roles somebody has. */
const ROLES = '_couchdb.roles';

/** CouchDB's way to sign in with a JSON web token, which express-pouchdb does not have: `[jwt_auth]` with one key, and `exp` required. */
export function tokens() {
  const key = randomBytes(32);
  return {
    /** A token for somebody with these roles that ends so many seconds from now. */
    make(name: string, roles: readonly string[], seconds: number): Promise<string> {
      const ends = Math.floor(Date.now() / 1000) + seconds;
      return new SignJWT({ [ROLES]: roles }).setProtectedHeader({ alg: 'HS256' }).setSubject(name).setExpirationTime(ends).sign(key);
    },
    signIn: (async (request, response, next) => {
      const [kind, token] = (request.headers.authorization ?? '').split(' ');
      if (kind !== 'Bearer') return next();
      try {
        const { payload } = await jwtVerify(token ?? '', key, { algorithms: ['HS256'], requiredClaims: ['exp', 'sub'] });
        delete request.headers.authorization;
        signedIn(request, payload.sub ?? '', rolesIn(payload[ROLES]));
        next();
      } catch (error) {
        refuse(response, error);
      }
    }) satisfies RequestHandler,
  };
}

/** The server makes a session out of what it finds in the request; here it is the token's, and cannot be put over. */
function signedIn(request: object, name: string, roles: readonly string[]): void {
  const session = { ok: true, userCtx: { name, roles }, info: {} };
  Object.defineProperty(request, 'couchSession', { get: () => session, set: () => {} });
}

function rolesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((role) => typeof role === 'string') : [];
}

/** As CouchDB: a token that has ended is 401, one that it cannot read or that somebody else made is 400. */
function refuse(response: Response, error: unknown): void {
  const ended = error instanceof errors.JWTExpired;
  const reason = error instanceof Error ? error.message : String(error);
  response.status(ended ? 401 : 400).json({ error: ended ? 'unauthorized' : 'bad_request', reason });
}
