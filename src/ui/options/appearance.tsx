import { useTools } from '../tools.ts';
import { Choice, Switch } from './choice.tsx';
import { useChange } from './use-change.ts';

/** Colours, size of text, the number on the toolbar button, and colours beside a selection. */
export function AppearanceSection() {
  const { appearance, textSize, badge, selectionBar } = useTools().settings;
  const change = useChange();
  return (
    <>
      <Choice name="appearance" value={appearance} of={['system', 'light', 'dark']} choose={(one) => change({ appearance: one })} />
      <Choice name="text_size" value={textSize} of={['small', 'medium', 'large']} choose={(one) => change({ textSize: one })} />
      <Switch name="badge" on={badge} change={(on) => change({ badge: on })} />
      <Switch name="selection_bar" on={selectionBar} change={(on) => change({ selectionBar: on })} />
    </>
  );
}
