declare module 'js-yaml' {
  /** The one document of a YAML text; throws where it is none. */
  export function load(text: string): unknown;
}
