import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';

export interface Marked {
  readonly category: string;
  readonly kind: string;
  readonly shielded?: boolean;
  readonly approved?: boolean;
}

/** What kind of information it is, and whether it is a fact or an opinion (R239). */
export function EntryBadges({ entry }: { entry: Marked }) {
  const { t, label } = useWords();
  return (
    <>
      <Badge>{label('category', entry.category)}</Badge>
      <Badge kind={entry.kind === 'feit' ? 'good' : 'warning'}>{label('kind', entry.kind)}</Badge>
      {entry.approved && <Badge>{t('entry.approved')}</Badge>}
      {entry.shielded && <Badge kind="shielded">{t('address.shielded')}</Badge>}
    </>
  );
}
