import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../notice.tsx';
import { useTools } from '../tools.ts';
import { loadView, type ViewName, viewAtHand } from './views.ts';

/** A view whose code comes when it is first wanted. Where it does not come, the extension was updated under the open panel. */
export function LoadedView({ name }: { name: ViewName }) {
  const { say } = useTools().phrases;
  const [answered, setAnswered] = useState<ViewName | null>(null);
  useEffect(() => {
    let wanted = true;
    const done = () => wanted && setAnswered(name);
    loadView(name).then(done, done);
    return () => {
      wanted = false;
    };
  }, [name]);
  const View = viewAtHand(name);
  if (View) return <View />;
  if (answered !== name) return <Notice name="view-loading" tone="busy" title={say(`view_${name}`)} />;
  return (
    <Notice name="updated" tone="plain" title={say('updated_title')} texts={[say('updated_text')]}>
      <button type="button" class="primary" data-action="reload-panel" onClick={() => location.reload()}>
        {say('updated_reload')}
      </button>
    </Notice>
  );
}
