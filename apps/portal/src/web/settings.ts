/** What the portal's own server tells the browser (`/config.json`). */
export interface PortalSettings {
  readonly apiUrl: string;
  readonly oidcAuthority: string;
  readonly clientId: string;
}

/** @throws Error when the server does not answer or leaves a setting out */
export async function loadSettings(): Promise<PortalSettings> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const settings = (await response.json()) as Partial<PortalSettings>;
  const { apiUrl, oidcAuthority, clientId } = settings;
  if (!apiUrl || !oidcAuthority || !clientId) throw new Error('config.json: a setting is missing');
  return { apiUrl, oidcAuthority, clientId };
}
