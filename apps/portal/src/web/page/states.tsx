import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiError } from '../api/api-errors';
import { useWords } from '../language/language-context';
import { Failure } from './failure';

export function Loading() {
  const { t } = useWords();
  return <p className="kapstok-loading" role="status">{t('state.loading')}</p>;
}

export function Empty({ children }: { children: ReactNode }) {
  return <Paragraph className="kapstok-empty">{children}</Paragraph>;
}

interface LoadedProps<Data> {
  readonly read: UseQueryResult<Data, ApiError>;
  readonly children: (data: Data) => ReactNode;
}

/** What was read, or that it is coming, or why it is not. After an error the old answer is gone: it may no longer be seen. */
export function Loaded<Data>({ read, children }: LoadedProps<Data>) {
  if (read.error) return <Failure error={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  return children(read.data);
}
