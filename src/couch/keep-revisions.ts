import express, { type RequestHandler } from 'express';

/**
 * The server's validation puts the revisions of the document that is there in the place of those of the version that is sent, which is then taken for
 * nothing new: CouchDB does not. Here the revisions of versions cannot be put over.
 */
export const keepRevisions: RequestHandler[] = [
  express.json({ limit: '70mb' }),
  (request, _response, next) => {
    const { new_edits: newEdits, docs } = request.body as { new_edits?: unknown; docs?: unknown };
    if (newEdits === false && Array.isArray(docs)) for (const document of docs) keep(document);
    next();
  },
];

function keep(document: { _revisions?: unknown }): void {
  const given = document._revisions;
  Object.defineProperty(document, '_revisions', { get: () => given, set: () => {}, enumerable: true });
}
