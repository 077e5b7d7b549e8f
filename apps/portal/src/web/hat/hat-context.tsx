import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ApiProvider } from '../api/api-context';
import type { ApiCaller } from '../api/api-client';
import { queryClientOfHat } from '../api/query-client';
import { useSession } from '../session/session-context';
import type { Hat } from './hat';

export interface Hats {
  readonly hats: readonly Hat[];
  /** The one that is on; null until one is chosen. */
  readonly hat: Hat | null;
  readonly putOn: (hatId: string) => void;
}

const HatContext = createContext<Hats | null>(null);
// Per tab: two tabs can wear two hats, one tab never does.
const KEPT_UNDER = 'kapstok.hat';

interface Props {
  readonly hats: readonly Hat[];
  readonly caller: ApiCaller;
  readonly children: ReactNode;
}

export function HatProvider({ hats, caller, children }: Props) {
  const [hatId, setHatId] = useState(() => sessionStorage.getItem(KEPT_UNDER));
  const hat = hats.find(({ id }) => id === hatId) ?? null;
  const putOn = useCallback((id: string) => {
    sessionStorage.setItem(KEPT_UNDER, id);
    setHatId(id);
  }, []);
  const value = useMemo(() => ({ hats, hat, putOn }), [hats, hat, putOn]);
  return (
    <HatContext value={value}>
      {/* The key throws away every screen of the hat that was on, together with what it had read. */}
      <UnderHat key={hat?.id ?? 'none'} caller={caller} hatId={hat?.id ?? null}>{children}</UnderHat>
    </HatContext>
  );
}

function UnderHat({ caller, hatId, children }: { caller: ApiCaller; hatId: string | null; children: ReactNode }) {
  const { expire } = useSession();
  const [client] = useState(() => queryClientOfHat(expire));
  // Also an answer that is still under way goes nowhere.
  useEffect(() => () => client.clear(), [client]);
  const underHat = useMemo(() => ({ ...caller, hatId }), [caller, hatId]);
  return (
    <QueryClientProvider client={client}>
      <ApiProvider caller={underHat}>{children}</ApiProvider>
    </QueryClientProvider>
  );
}

export function useHats(): Hats {
  const hats = useContext(HatContext);
  if (!hats) throw new Error('useHats is used outside HatProvider');
  return hats;
}

/** The hat that is on. Only on screens behind HatGate. */
export function useHat(): Hat {
  const { hat } = useHats();
  if (!hat) throw new Error('useHat is used where no hat is on');
  return hat;
}
