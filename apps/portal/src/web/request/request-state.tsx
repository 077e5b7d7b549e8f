import { useWords } from '../language/language-context';
import { Badge, type BadgeKind } from '../page/badge';

const kinds: Readonly<Record<string, BadgeKind>> = { answered: 'good', 'answered-in-part': 'good', refused: 'bad', expired: 'warning', escalated: 'warning' };

export function RequestState({ state }: { state: string }) {
  const { label } = useWords();
  return <Badge kind={kinds[state] ?? 'plain'}>{label('requestState', state)}</Badge>;
}
