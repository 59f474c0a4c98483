declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    readonly data: never;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
