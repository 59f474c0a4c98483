import { useState } from 'preact/hooks';
import type { ClaimContent, ImportPreview, PackStanding, ReadingPlan } from '../../domain/import.ts';
import { When } from '../provenance.tsx';
import { useTools } from '../tools.ts';
import { Mapping } from './import-mapping.tsx';
import { Problems } from './import-problems.tsx';

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly file: string;
  readonly busy: boolean;
  /** Looks again, reading the file in another way. */
  replan(plan: ReadingPlan): void;
  start(packName: string): void;
  leave(): void;
}

/** Claims shown; the rest are as these. */
const SHOWN = 5;

/** What importing would do, before anything is written. */
export function PreviewForm({ preview, file, busy, replan, start, leave }: PreviewProps) {
  const { say } = useTools().phrases;
  const [name, setName] = useState(preview.pack.name);
  const { plan, standing, claims, problems, columns, pack } = preview;
  const isReady = claims.length > 0 && name.trim() !== '' && !busy;
  // Another name for a pack that is an update would make it another pack.
  const mayRename = standing.kind !== 'update';
  return (
    <form
      class="preview"
      data-preview={plan.format}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) start(name.trim());
      }}
    >
      <h2>{say('library_preview', file)}</h2>
      <p class="facts">{say(`library_format_${plan.format.replaceAll('-', '_')}`)}</p>
      <Standing standing={standing} version={pack.version} />
      <label>
        {say('library_pack_name')}
        <input
          name="pack-name"
          required
          maxLength={200}
          value={name}
          readOnly={!mayRename}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      {columns.length > 0 && <Mapping plan={plan} columns={columns} change={replan} />}
      <h3>{say('library_first_claims')}</h3>
      {claims.length === 0 && <p class="outcome">{say('library_no_claims')}</p>}
      <ul class="previews">
        {claims.slice(0, SHOWN).map((claim, i) => (
          <PreviewClaim key={i} claim={claim} />
        ))}
      </ul>
      <Problems problems={problems} count={problems.length} />
      <div class="row">
        <button type="submit" class="primary" data-action="start-import" aria-disabled={!isReady}>
          {say('library_import')}
        </button>
        <button type="button" data-action="leave-preview" onClick={leave}>
          {say('library_cancel')}
        </button>
      </div>
    </form>
  );
}

/** What becomes of a pack that is there already. */
function Standing({ standing, version }: { standing: PackStanding; version: number }) {
  const { say } = useTools().phrases;
  if (standing.kind === 'new') return null;
  const text =
    standing.kind === 'update'
      ? say('library_update', standing.name, standing.version, version)
      : say('library_id_taken', standing.id, standing.name);
  return (
    <p class="aside" data-standing={standing.kind}>
      {text}
    </p>
  );
}

function PreviewClaim({ claim: { text, speaker, said, document } }: { claim: ClaimContent }) {
  const { say } = useTools().phrases;
  return (
    <li>
      <p class="said" lang="en" dir="auto">
        {text}
      </p>
      <p class="facts">
        <span dir="auto">{speaker?.name ?? say('speaker_article')}</span> · <When date={said ?? document.published} /> ·{' '}
        <span dir="auto">{document.outlet ?? document.title}</span>
      </p>
    </li>
  );
}
