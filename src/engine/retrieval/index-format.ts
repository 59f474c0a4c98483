/** Version of everything in a segment's blocks: terms, weights, bytes. Raise it when any of them changes: older indexes are built anew. */
export const INDEX_FORMAT = 1;
