import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../notice.tsx';
import { useTools } from '../tools.ts';
import { LOADED_VIEWS, type ViewName } from './views.ts';

/** A view whose code comes when it is first wanted. Where it does not come, the extension was updated under the open panel. */
export function LoadedView({ name }: { name: ViewName }) {
  const { say } = useTools().phrases;
  const [view, setView] = useState<{ readonly name: ViewName; readonly View: ComponentType | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    const done = (View: ComponentType | null) => wanted && setView({ name, View });
    LOADED_VIEWS.find((one) => one.name === name)
      ?.load()
      .then(done, () => done(null));
    return () => {
      wanted = false;
    };
  }, [name]);
  if (view?.name !== name) return <Notice name="view-loading" tone="busy" title={say(`view_${name}`)} />;
  if (view.View) return <view.View />;
  return (
    <Notice name="updated" tone="plain" title={say('updated_title')} texts={[say('updated_text')]}>
      <button type="button" class="primary" data-action="reload-panel" onClick={() => location.reload()}>
        {say('updated_reload')}
      </button>
    </Notice>
  );
}
