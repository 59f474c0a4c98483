import { useTools } from '../tools.ts';
import './options.css';

/** What the reader can set. Each section is a component of its own. */
export function OptionsView() {
  const { phrases, settings, client } = useTools();
  const { say } = phrases;
  return (
    <main class="options-view">
      <h1 tabIndex={-1}>{say('view_options')}</h1>
      <section>
        <h2>{say('options_appearance')}</h2>
        <Choice
          name="appearance"
          value={settings.appearance}
          of={['system', 'light', 'dark']}
          choose={(appearance) => client.changeSettings({ appearance })}
        />
        <Choice
          name="text_size"
          value={settings.textSize}
          of={['small', 'medium', 'large']}
          choose={(textSize) => client.changeSettings({ textSize })}
        />
      </section>
    </main>
  );
}

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
          <input type="radio" name={name} value={one} checked={one === value} onChange={() => choose(one)} /> {say(`option_${name}_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
