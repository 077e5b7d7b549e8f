import { useWords } from './language-context';

/** To the other language; named in that language, for who does not read this one. */
export function LanguageSwitch() {
  const { language, setLanguage } = useWords();
  const [other, name] = language === 'nl' ? (['en', 'English'] as const) : (['nl', 'Nederlands'] as const);
  return (
    <button type="button" className="kapstok-text-button" lang={other} onClick={() => setLanguage(other)}>{name}</button>
  );
}
