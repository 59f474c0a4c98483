import type { Claim } from '../../domain/claim.ts';
import { SmallForm } from '../small-form.tsx';
import { useTools } from '../tools.ts';
import { useAttempt } from './use-library.ts';

/** Corrects what was read wrongly: the words, who said them, when. */
export function ClaimEditor({ claim, done }: { claim: Claim; done(): void }) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const attempt = useAttempt();
  const save = async (data: FormData) => {
    const value = (name: string) => String(data.get(name) ?? '');
    const before = await attempt(
      client.library.editClaim(claim.id, { text: value('text'), speaker: value('speaker'), said: value('said') }),
    );
    if (!before) return;
    done();
    const run = () => void attempt(client.library.replaceClaims([before])).then(() => tell(null));
    tell({ name: 'claim-edited', text: say('library_edited'), action: { name: 'undo-edit', label: say('toast_action_undo'), run } });
  };
  return (
    <SmallForm name="editor" submit={{ label: say('library_save'), action: 'save-claim' }} send={(data) => void save(data)} cancel={done}>
      <label>
        {say('library_field_text')}
        <textarea name="text" rows={4} required maxLength={5000} lang="en" dir="auto" defaultValue={claim.text} />
      </label>
      <label>
        {say('library_field_speaker')}
        <input name="speaker" maxLength={200} defaultValue={claim.speaker?.name ?? ''} placeholder={say('speaker_article')} />
      </label>
      <label>
        {say('library_field_said')}
        <input name="said" maxLength={40} defaultValue={claim.said?.value ?? ''} placeholder="2026-02-26" />
      </label>
    </SmallForm>
  );
}
