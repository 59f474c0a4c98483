import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useMemo, useState } from 'preact/hooks';
import type { NotesFile } from '../../exchange/annotations/writing.ts';
import { useTools } from '../tools.ts';
import { textInSlices } from './text-in-slices.ts';

/** Writing that takes less long than this shows nothing; then it is shown anew after each step of time. In ms. */
const PATIENCE = 500;
const STEP = 100;

/** A file that is being written, for long enough to be shown. */
interface Writing {
  readonly name: string;
  /** How much of it is written, in [0, 1]. */
  readonly share: number;
  cancel(): void;
}

/** Answers with the text of the file; null where the reader cancelled it. */
type WriteFile = (file: NotesFile) => Promise<string | null>;

const WriteContext = createContext<WriteFile>(async () => null);
const WritingsContext = createContext<readonly Writing[]>([]);

/** Writes files for every part of the panel: they are written to the end whatever view is shown. */
export function FileWriter({ children }: { children: ComponentChildren }) {
  const [writings, setWritings] = useState<readonly Writing[]>([]);
  const write = useCallback<WriteFile>(async (file) => {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    const show = (now: readonly Writing[]) => setWritings((all) => [...all.filter((one) => one.cancel !== cancel), ...now]);
    let next = performance.now() + PATIENCE;
    const report = (share: number) => {
      if (performance.now() < next) return;
      next = performance.now() + STEP;
      show([{ name: file.name, share, cancel }]);
    };
    const text = await textInSlices(file, report, controller.signal);
    show([]);
    return text;
  }, []);
  const shown = useMemo(() => <WriteContext.Provider value={write}>{children}</WriteContext.Provider>, [write, children]);
  return <WritingsContext.Provider value={writings}>{shown}</WritingsContext.Provider>;
}

export function useFileWriter(): WriteFile {
  return useContext(WriteContext);
}

/** How far the files are that are being written, each with the way to stop it. */
export function FilesBeingWritten() {
  const { say, percent } = useTools().phrases;
  return (
    <>
      {useContext(WritingsContext).map(({ name, share, cancel }) => (
        <section key={name} class="aside" data-writing={name}>
          <label>
            {say('export_writing', name, percent(share))}
            <progress max={1} value={share} />
          </label>
          <button type="button" data-action="cancel-export" onClick={cancel}>
            {say('library_cancel')}
          </button>
        </section>
      ))}
    </>
  );
}
