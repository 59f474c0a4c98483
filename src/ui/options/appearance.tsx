import { useTools } from '../tools.ts';
import { Choice, Switch } from './choice.tsx';
import { useChange } from './use-change.ts';

/** Colours, size of text, and the number on the toolbar button. */
export function AppearanceSection() {
  const { appearance, textSize, badge } = useTools().settings;
  const change = useChange();
  return (
    <>
      <Choice name="appearance" value={appearance} of={['system', 'light', 'dark']} choose={(one) => change({ appearance: one })} />
      <Choice name="text_size" value={textSize} of={['small', 'medium', 'large']} choose={(one) => change({ textSize: one })} />
      <Switch name="badge" on={badge} change={(on) => change({ badge: on })} />
    </>
  );
}
