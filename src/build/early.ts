import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

/** Lets the pages that always want a part, but only once they have begun, bring it and what it imports from the first moment on. */
export function early(part: string): Plugin {
  return {
    name: 'early',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk }) {
        if (!chunk) return;
        const own = closure(bundle, [chunk.fileName]);
        const wanted = own.flatMap((name) => chunkOf(bundle, name)?.dynamicImports ?? []).filter((name) => holds(bundle, name, part));
        return closure(bundle, wanted)
          .filter((name) => !own.includes(name))
          .map(preload);
      },
    },
  };
}

/** At the end, so that the first paint asks for nothing after it. */
function preload(name: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` }, injectTo: 'body' };
}

/** Chunks and what they import, through all steps. */
function closure(bundle: Rollup.OutputBundle, names: readonly string[]): string[] {
  const seen = new Set(names);
  // A set goes through what is added meanwhile, too.
  for (const name of seen) for (const next of chunkOf(bundle, name)?.imports ?? []) seen.add(next);
  return [...seen];
}

function holds(bundle: Rollup.OutputBundle, name: string, part: string): boolean {
  return chunkOf(bundle, name)?.moduleIds.some((id) => id.endsWith(part)) ?? false;
}

function chunkOf(bundle: Rollup.OutputBundle, name: string): Rollup.OutputChunk | undefined {
  const found = bundle[name];
  return found?.type === 'chunk' ? found : undefined;
}
