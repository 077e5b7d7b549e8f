import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../language/language-context';

const A_MINUTE = 60_000;

/**
 * How long it is still open, by the clock of this machine; the API decides by its own. When it is over everything is asked again, and
 * again as long as this stands here: the clock of this machine may be ahead.
 */
export function Countdown({ endsAt }: { endsAt: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, new Date(endsAt).getTime() - now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), A_MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  const over = left === 0;
  useEffect(() => {
    if (over) void queries.invalidateQueries();
  }, [over, now, queries]);
  const minutes = Math.ceil(left / A_MINUTE);
  return <p role="timer">{over ? t('emergency.overNow') : t('emergency.left', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</p>;
}
