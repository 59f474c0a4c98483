import { useTools } from './tools.ts';

/** Where no page can be read and nothing selected in it (PDF, pages of the browser): a field into which a passage is pasted, to be looked up. */
export function PastedPassage() {
  const { phrases, actions } = useTools();
  const lookUp = (event: SubmitEvent) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('passage') ?? '').trim();
    if (text !== '') void actions.lookUpPasted(text);
  };
  return (
    <form class="pasted" onSubmit={lookUp}>
      <label>
        {phrases.say('pasted_label')}
        <textarea name="passage" rows={4} required />
      </label>
      <button type="submit">{phrases.say('menu_look_up')}</button>
    </form>
  );
}
