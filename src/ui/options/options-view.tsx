import type { ComponentType } from 'preact';
import { RoomsSection } from '../rooms/rooms-section.tsx';
import { useTools } from '../tools.ts';
import { AboutSection } from './about.tsx';
import { AppearanceSection } from './appearance.tsx';
import { BaseSection } from './base.tsx';
import { KeysSection } from './keys-section.tsx';
import { MatchingSection } from './matching.tsx';
import { PrivacySection } from './privacy.tsx';
import { SitesSection } from './sites.tsx';
import { StorageSection } from './storage.tsx';
import './options.css';

interface Section {
  /** Its heading is the message `options_<name>`. */
  readonly name: string;
  readonly Body: ComponentType;
}

/** The parts of the options, in order. A new one is a line here, its message, and a component. */
const SECTIONS: readonly Section[] = [
  { name: 'sites', Body: SitesSection },
  { name: 'base', Body: BaseSection },
  { name: 'rooms', Body: RoomsSection },
  { name: 'matching', Body: MatchingSection },
  { name: 'appearance', Body: AppearanceSection },
  { name: 'keys', Body: KeysSection },
  { name: 'storage', Body: StorageSection },
  { name: 'privacy', Body: PrivacySection },
  { name: 'about', Body: AboutSection },
];

/** What the reader can set, and what is stored. */
export function OptionsView() {
  const { say } = useTools().phrases;
  return (
    <main class="options-view">
      <h1 tabIndex={-1}>{say('view_options')}</h1>
      {SECTIONS.map(({ name, Body }) => (
        <section key={name} aria-labelledby={`options-${name}`} data-section={name}>
          <h2 id={`options-${name}`}>{say(`options_${name}`)}</h2>
          <Body />
        </section>
      ))}
    </main>
  );
}
