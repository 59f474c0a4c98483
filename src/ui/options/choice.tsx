import { useId } from 'preact/hooks';
import { useTools } from '../tools.ts';

interface ChoiceProps<T extends string> {
  /** Message `option_<name>` is the question, `option_<name>_<value>` each answer. */
  readonly name: string;
  readonly value: T;
  readonly of: readonly T[];
  choose(value: T): void;
}

/** One of a few. */
export function Choice<T extends string>({ name, value, of, choose }: ChoiceProps<T>) {
  const { say } = useTools().phrases;
  return (
    <fieldset class="choice" data-option={name}>
      <legend>{say(`option_${name}`)}</legend>
      {of.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === value} onChange={() => choose(one)} />
          <span>{say(`option_${name}_${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  /** Message `option_<name>` is its name, `option_<name>_hint` what it does. */
  readonly name: string;
  readonly on: boolean;
  change(on: boolean): void;
}

/** On or off. */
export function Switch({ name, on, change }: SwitchProps) {
  const { say } = useTools().phrases;
  const hint = useId();
  return (
    <div class="site" data-option={name}>
      <button type="button" role="switch" aria-checked={on} aria-describedby={hint} onClick={() => change(!on)}>
        <span class="track" aria-hidden="true" /> {say(`option_${name}`)}
      </button>
      <p id={hint}>{say(`option_${name}_hint`)}</p>
    </div>
  );
}
