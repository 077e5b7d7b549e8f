import { useWords } from '../language/language-context';
import { Badge, type BadgeKind } from '../page/badge';

const kinds: Readonly<Record<string, BadgeKind>> = { 'in-force': 'good', offered: 'warning', suspended: 'warning', refused: 'bad' };

/** Where a covenant stands, in a word. */
export function CovenantStatus({ status }: { status: string }) {
  const { label } = useWords();
  return <Badge kind={kinds[status] ?? 'plain'}>{label('covenantStatus', status)}</Badge>;
}
