import { useTools } from '../tools.ts';
import { Choice, Switch } from './choice.tsx';
import { useChange } from './use-change.ts';

/** Whether and how readily statements are laid beside one another. */
export function MatchingSection() {
  const { matching, conflicts, context } = useTools().settings;
  const change = useChange();
  return (
    <>
      <Switch name="matching" on={matching} change={(on) => change({ matching: on })} />
      <Choice name="conflicts" value={conflicts} of={['surest', 'usual']} choose={(one) => change({ conflicts: one })} />
      <Switch name="context" on={context} change={(on) => change({ context: on })} />
    </>
  );
}
