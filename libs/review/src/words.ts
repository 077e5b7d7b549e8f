export interface Words {
  readonly nl: string;
  readonly en: string;
}
export type Language = keyof Words;
