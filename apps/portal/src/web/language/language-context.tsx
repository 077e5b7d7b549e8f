import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { dateText, momentText } from './dates';
import { labelOf, type LabelKind } from './labels';
import { fill, LANGUAGES, type Language } from './text';
import { texts, type TextKey } from './texts';

type Values = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The text in the language that is on. */
  readonly t: (key: TextKey, values?: Values) => string;
  /** A code of the API in words; an unknown code comes back as it is. */
  readonly label: (kind: LabelKind, code: string) => string;
  /** Several codes in words, separated by commas. */
  readonly list: (kind: LabelKind, codes: readonly string[]) => string;
  /** A day: `2 maart 2025`. */
  readonly date: (value: string | null | undefined) => string;
  /** A moment: `2 maart 2025 14:05`. */
  readonly moment: (value: string | null | undefined) => string;
}

const LanguageContext = createContext<Words | null>(null);
const KEPT_UNDER = 'kapstok.language';

function keptLanguage(): Language {
  const kept = sessionStorage.getItem(KEPT_UNDER);
  return LANGUAGES.find((language) => language === kept) ?? 'nl';
}

function wordsIn(language: Language, setLanguage: (language: Language) => void): Words {
  const label = (kind: LabelKind, code: string) => {
    const text = labelOf(kind, code);
    return text ? text[language] : code;
  };
  return {
    language,
    setLanguage,
    t: (key, values) => fill(texts[key], language, values),
    label,
    list: (kind, codes) => codes.map((code) => label(kind, code)).join(', '),
    date: (value) => (value ? dateText(value, language) : ''),
    moment: (value) => (value ? momentText(value, language) : ''),
  };
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    sessionStorage.setItem(KEPT_UNDER, language);
  }, [language]);
  const words = useMemo(() => wordsIn(language, setLanguage), [language]);
  return <LanguageContext value={words}>{children}</LanguageContext>;
}

export function useWords(): Words {
  const words = useContext(LanguageContext);
  if (!words) throw new Error('useWords is used outside LanguageProvider');
  return words;
}
