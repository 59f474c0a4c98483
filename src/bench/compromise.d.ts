/** Only what the comparison of taggers calls: one benchmark alone wants this package, and types check without it. */
declare module 'compromise' {
  interface Term {
    readonly text: string;
    readonly tags?: ReadonlySet<string>;
  }
  export default function nlp(text: string): { readonly docs: readonly (readonly Term[])[] };
}
