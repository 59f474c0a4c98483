import { type Locale, RIGHT_TO_LEFT } from './locales.ts';

/** A `messages.json`. */
export type MessageFile = Readonly<Record<string, { readonly message: string }>>;

/**
 * Messages as the browser's i18n gives them: `$1` … filled in, a key that a language does not have taken from English, and one that nobody has given
 * back, as the panel's client does.
 */
export function messagesOf(file: MessageFile, locale: Locale = 'en', english: MessageFile = file) {
  return (key: string, substitutions: readonly string[] = []): string => {
    if (key === '@@ui_locale') return locale === 'en' ? 'en_GB' : locale;
    if (key === '@@bidi_dir') return RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr';
    const { message } = file[key] ?? english[key] ?? { message: key };
    return message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '');
  };
}
