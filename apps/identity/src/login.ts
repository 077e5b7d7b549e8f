import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interaction, Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import { failurePage, loginPage, type LoginFailure } from './pages';
import { sendPage } from './page';
import type { SignIn } from './sign-in';

/** What the login page needs to know of the provider it belongs to. */
export interface LoginSetting {
  readonly provider: Provider;
  readonly signIn: SignIn;
  readonly portalOrigin: string;
  readonly log: Logger;
}

const largestForm = 4096;

/**
 * The login page of an authorization request that is under way. A visitor holds a signed cookie for that one request
 * (SameSite=Lax, only for this path), so a form that another site sends comes without it and is refused.
 */
export class Login {
  constructor(private readonly setting: LoginSetting) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const interaction = await this.interaction(request, response);
    if (!interaction) return this.fail(response, 400, 'Deze inlogpagina is niet meer geldig. Begin opnieuw in Kapstok.');
    if (request.method === 'GET' || request.method === 'HEAD') return this.show(response, 200, request.url!, hintOf(interaction));
    if (request.method === 'POST') return this.submit(request, response);
    response.writeHead(405, { allow: 'GET, HEAD, POST' }).end();
  }

  private async interaction(request: IncomingMessage, response: ServerResponse): Promise<Interaction | undefined> {
    try {
      const interaction = await this.setting.provider.interactionDetails(request, response);
      return interaction.prompt.name === 'login' && request.url!.endsWith(`/${interaction.uid}`) ? interaction : undefined;
    } catch (error) {
      if ((error as Error).name === 'SessionNotFound') return undefined;
      throw error;
    }
  }

  private async submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin } = request.headers;
    if (origin !== undefined && origin !== new URL(this.setting.provider.issuer).origin) {
      return this.fail(response, 403, 'Dit formulier kwam van een andere website.');
    }
    const form = await readForm(request);
    if (!form) return this.fail(response, 400, 'Het formulier kon niet worden gelezen. Begin opnieuw in Kapstok.');
    const username = form.get('username') ?? '';
    const outcome = this.setting.signIn.attempt({
      username,
      password: form.get('password') ?? '',
      address: request.socket.remoteAddress ?? '',
    });
    if ('refused' in outcome) {
      // The name is left out: people type a password there.
      this.setting.log.info({ event: 'sign-in refused', reason: outcome.refused });
      return this.show(response, outcome.refused === 'too-many' ? 429 : 200, request.url!, username, outcome.refused);
    }
    this.setting.log.info({ event: 'signed in', subject: outcome.account.sub });
    await this.setting.provider.interactionFinished(request, response, { login: { accountId: outcome.account.sub, remember: false } });
  }

  private show(response: ServerResponse, status: number, action: string, username: string, failure?: LoginFailure): void {
    sendPage(response, status, loginPage(action, username, failure), [this.setting.portalOrigin]);
  }

  private fail(response: ServerResponse, status: number, text: string): void {
    sendPage(response, status, failurePage(text, this.setting.portalOrigin));
  }
}

function hintOf({ params }: Interaction): string {
  return typeof params.login_hint === 'string' ? params.login_hint.slice(0, 100) : '';
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestForm) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
