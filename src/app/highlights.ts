import type { Annotation, Colour } from '../domain/annotation.ts';
import { failure, type Result } from '../domain/result.ts';
import type { Mark, MarksDrawn, NoPassage, SelectedPassage } from '../messaging/marks-api.ts';
import type { Notes } from './notes.ts';
import type { AnnotationStore, Now } from './ports.ts';

/** What highlighting in a tab's page needs. */
export interface HighlightPorts {
  readonly annotations: AnnotationStore;
  readonly notes: Notes;
  readonly now: Now;
  selected(tab: number): Promise<Result<SelectedPassage>>;
  draw(tab: number, marks: readonly Mark[]): Promise<Result<MarksDrawn>>;
}

/** Highlights in the pages of tabs. */
export interface Highlights {
  /** Highlights what is selected in the tab. Fails with `gone` where nothing is, with `bad-input` and the reason where that can be no highlight. */
  highlight(tab: number, colour: Colour): Promise<Result<Annotation>>;
  /** Binds a highlight to what is selected in the tab. */
  attach(tab: number, id: string): Promise<Result<null>>;
  /** Draws the highlights of a page (its canonical URL) in the tab that shows it. */
  draw(tab: number, url: string): Promise<Result<MarksDrawn>>;
}

export function highlightsOver({ annotations, notes, now, selected, draw }: HighlightPorts): Highlights {
  async function passageIn(tab: number): Promise<Result<Extract<SelectedPassage, { status: 'passage' }>>> {
    const answer = await selected(tab);
    if (!answer.ok) return answer;
    return answer.value.status === 'passage' ? { ok: true, value: answer.value } : refusal(answer.value.reason);
  }

  const drawn = async (tab: number, url: string) => draw(tab, (await annotations.of(url)).flatMap(markOf));

  return {
    async highlight(tab, colour) {
      const passage = await passageIn(tab);
      if (!passage.ok) return passage;
      const { selectors, page } = passage.value;
      const source = { ...page, accessed: now() };
      const written = await notes.write({ kind: 'text', source, selectors, colour, speaker: null }, { text: '', tags: [] });
      await drawn(tab, page.url);
      return { ok: true, value: written };
    },
    async attach(tab, id) {
      const passage = await passageIn(tab);
      return passage.ok ? notes.attach(id, passage.value.selectors) : passage;
    },
    draw: drawn,
  };
}

function markOf({ id, target }: Annotation): Mark[] {
  return target.kind === 'text' ? [{ id, selectors: target.selectors, colour: target.colour }] : [];
}

function refusal(reason: NoPassage): Result<never> {
  return reason === 'nothing' ? failure('gone', 'nothing is selected') : failure('bad-input', reason);
}
