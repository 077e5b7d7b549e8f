/** The part of oidc-provider 9 that this process uses; the package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export interface Client {
    readonly clientId: string;
    grantTypeAllowed(type: string): boolean;
  }
  export interface StoredPayload extends Record<string, unknown> {
    readonly grantId?: string;
    readonly uid?: string;
    readonly userCode?: string;
    consumed?: number;
  }
  export interface Adapter {
    upsert(id: string, payload: StoredPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<StoredPayload | undefined>;
    findByUid(uid: string): Promise<StoredPayload | undefined>;
    findByUserCode(userCode: string): Promise<StoredPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }
  export interface Grant {
    readonly jti: string;
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }
  export interface ResourceServer {
    readonly scope: string;
    identifier(): string;
  }
  export interface AccessToken {
    readonly accountId?: string;
    readonly clientId: string;
    readonly expiration: number;
    readonly tokenType: string;
    resourceServer: ResourceServer;
    save(): Promise<string>;
  }
  export interface OidcContext {
    readonly client: Client;
    readonly session?: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
    readonly params: Readonly<Record<string, string | undefined>>;
    readonly provider: Provider;
    readonly entities: Readonly<Record<string, unknown>>;
    entity(name: string, value: unknown): void;
  }
  export interface Context {
    readonly oidc: OidcContext;
    readonly path: string;
    readonly method: string;
    readonly ip: string;
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    body: unknown;
    type: string;
    set(name: string, value: string): void;
  }
  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
    readonly params: Readonly<Record<string, unknown>>;
  }
  interface Persisted<T> {
    new (values: Record<string, unknown>): T;
    find(id: string): Promise<T | undefined>;
  }
  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly issuer: string;
    /** What every request of Koa inherits from. */
    readonly request: object;
    readonly Grant: Persisted<Grant>;
    readonly AccessToken: Persisted<AccessToken>;
    readonly ResourceServer: new (identifier: string, info: object) => ResourceServer;
    callback(): RequestListener;
    registerGrantType(name: string, handler: (ctx: Context) => Promise<void>, parameters: readonly string[]): void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    on(event: string, listener: (ctx: Context, error: Error) => void): this;
  }
  export default Provider;
  export const errors: Record<'InvalidGrant' | 'InvalidRequest' | 'InvalidTarget' | 'SessionNotFound', new (detail?: string) => Error>;
  export const interactionPolicy: { base(): { remove(name: string): void } };
}
