import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { MeDocument } from '../api/operations.generated';
import { ApiProvider, useRead } from '../api/api-context';
import { queryClientOfHat } from '../api/query-client';
import type { PortalSettings } from '../settings';
import { Loaded } from '../page/states';
import { Shell } from '../page/shell';
import { useSession } from '../session/session-context';
import { AccountArea } from './account-area';
import { HatBar } from './hat-bar';
import { HatProvider, useHats } from './hat-context';
import { HatMenu } from './hat-menu';

/** Reads which hats the person has, and frames every screen with the one that is on. */
export function HatGate({ settings, children }: { settings: PortalSettings; children: ReactNode }) {
  const { accessToken, expire } = useSession();
  const [client] = useState(() => queryClientOfHat(expire));
  useEffect(() => () => client.clear(), [client]);
  const caller = useMemo(
    () => ({ apiUrl: settings.apiUrl, accessToken: accessToken ?? '', hatId: null }),
    [settings.apiUrl, accessToken],
  );
  return (
    <QueryClientProvider client={client}>
      <ApiProvider caller={caller}><WithHats caller={caller}>{children}</WithHats></ApiProvider>
    </QueryClientProvider>
  );
}

function WithHats({ caller, children }: { caller: Parameters<typeof HatProvider>[0]['caller']; children: ReactNode }) {
  const me = useRead(MeDocument, {});
  if (!me.data) return <Shell account={<AccountArea name="" />}><Loaded read={me}>{() => null}</Loaded></Shell>;
  return (
    <HatProvider hats={me.data.me.hats} caller={caller}>
      <Framed name={me.data.me.name}>{children}</Framed>
    </HatProvider>
  );
}

function Framed({ name, children }: { name: string; children: ReactNode }) {
  const { hat, hats } = useHats();
  return (
    <Shell
      account={<AccountArea name={name} />}
      hatBar={hat && <HatBar hat={hat} several={hats.length > 1} />}
      menu={hat && <HatMenu task={hat.task} />}
    >
      {children}
    </Shell>
  );
}
