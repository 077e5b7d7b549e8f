/** One text of the portal in both languages. Dutch at level B1; `{name}` is filled in when it is shown. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

export type Texts = Readonly<Record<string, Text>>;

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The text in the language, with every `{name}` filled in. A name without a value stays as it is, so that it is seen. */
export function fill(text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
