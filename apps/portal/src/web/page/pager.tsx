import { useState } from 'react';
import { useWords } from '../language/language-context';
import { ActionButton } from './action-button';

/** Where we are in a list that the API gives page by page; the cursors of the pages before stay known. */
export interface PagePlace {
  readonly after: string | null;
  readonly page: number;
  readonly next: (endCursor: string) => void;
  readonly previous: () => void;
  readonly first: () => void;
}

export function usePagePlace(): PagePlace {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    after: cursors.at(-1) ?? null,
    page: cursors.length + 1,
    next: (endCursor) => setCursors([...cursors, endCursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
    first: () => setCursors([]),
  };
}

interface Props {
  readonly place: PagePlace;
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly label: string;
}

/** To the next and the previous page; absent when there is one page only. */
export function Pager({ place, pageInfo, label }: Props) {
  const { t } = useWords();
  const { endCursor } = pageInfo;
  const more = pageInfo.hasNextPage && endCursor !== null;
  if (place.page === 1 && !more) return null;
  return (
    <nav className="kapstok-pager" aria-label={t('pager.label', { list: label })}>
      {place.page > 1 && <ActionButton onClick={place.previous}>{t('pager.previous')}</ActionButton>}
      <span role="status">{t('pager.page', { page: place.page })}</span>
      {more && <ActionButton onClick={() => place.next(endCursor)}>{t('pager.next')}</ActionButton>}
    </nav>
  );
}
