import { Notice } from '../notice.tsx';
import { useTools } from '../tools.ts';
import { usePart } from './use-loaded.ts';
import { type LoadedViewName, loadOf } from './views.ts';

/** A view whose code comes when it is first wanted. */
export function LoadedView({ name }: { name: LoadedViewName }) {
  const { say } = useTools().phrases;
  const part = usePart(loadOf(name));
  if (part.status === 'gone') return <Updated />;
  if (part.status === 'coming') return <Notice name="view-loading" tone="busy" title={say(`view_${name}`)} />;
  return <part.value />;
}

/** Where code does not come, the extension was updated under the open panel. */
export function Updated() {
  const { say } = useTools().phrases;
  return (
    <Notice name="updated" tone="plain" title={say('updated_title')} texts={[say('updated_text')]}>
      <button type="button" class="primary" data-action="reload-panel" onClick={() => location.reload()}>
        {say('updated_reload')}
      </button>
    </Notice>
  );
}
