/** Messages as the browser's i18n gives them: `$1` … filled in, an unknown key given back by the panel's client. */
export function messagesOf(file: Readonly<Record<string, { readonly message: string }>>, direction: 'ltr' | 'rtl' = 'ltr') {
  return (key: string, substitutions: readonly string[] = []): string => {
    if (key === '@@ui_locale') return 'en_GB';
    if (key === '@@bidi_dir') return direction;
    return file[key]?.message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '') ?? key;
  };
}
