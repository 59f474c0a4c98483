import { useTools } from '../tools.ts';

/** The version, what language it reads, and the first page again. */
export function AboutSection() {
  const { client, phrases } = useTools();
  const { say } = phrases;
  return (
    <>
      <p>{say('about_version', client.options.version)}</p>
      <p class="quiet">{say('about_english')}</p>
      <button type="button" class="link" data-action="welcome" onClick={() => void client.options.openWelcome()}>
        {say('about_welcome')}
      </button>
    </>
  );
}
