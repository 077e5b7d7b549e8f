import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** Text that may be put between tags and in attributes. */
export class Html {
  constructor(readonly text: string) {}
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Builds HTML; whatever is filled in is escaped unless it is Html itself. */
export function html(strings: TemplateStringsArray, ...values: readonly (Html | string | false | undefined)[]): Html {
  const filled = values.map((value) => {
    if (value instanceof Html) return value.text;
    return value ? value.replace(/[&<>"']/g, (sign) => escapes[sign]!) : '';
  });
  return new Html(strings.reduce((text, part, index) => text + filled[index - 1] + part));
}

const style = new Html(`
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; background: #f3f5f7; color: #1b2733; font: 1.125rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
  header { background: #154273; color: #fff; padding: 1rem 1.5rem; font-weight: 700; font-size: 1.25rem; }
  main { max-width: 30rem; margin: 2.5rem auto; padding: 0 1rem; }
  section { background: #fff; border: 1px solid #c5ccd3; border-radius: .25rem; padding: 1.5rem; }
  h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25; }
  p { margin: 0 0 1rem; }
  label { display: block; font-weight: 600; margin: 0 0 .25rem; }
  input { width: 100%; font: inherit; padding: .625rem .75rem; margin: 0 0 1.25rem; border: 2px solid #5b6b7b; border-radius: .25rem; background: #fff; color: inherit; }
  button, .button { display: inline-block; font: inherit; font-weight: 600; padding: .625rem 1.5rem; border: 2px solid #154273; border-radius: .25rem; background: #154273; color: #fff; cursor: pointer; text-decoration: none; margin: 0 .5rem .75rem 0; }
  a.secondary { background: #fff; color: #154273; }
  button:hover, a.button:hover { background: #0d2c4d; color: #fff; }
  :focus-visible { outline: 3px solid #b4460f; outline-offset: 2px; }
  .error { border-left: .375rem solid #b3261e; background: #fdecea; padding: .75rem 1rem; margin: 0 0 1.25rem; }
  .error p { margin: 0; }
  .note { margin-top: 1.5rem; color: #43515f; font-size: 1rem; }
  a { color: #154273; }
`);

/** A whole page in Dutch. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Runs in the page under the policy below; for forms that submit themselves. */
  readonly script?: Html;
}

/** Sends a page that may load nothing, be framed nowhere, and whose forms go to this provider (and on to `formTargets`) only. */
export function sendPage(response: ServerResponse, status: number, page: Page, formTargets: readonly string[] = []): void {
  const { body, policy } = render(page, formTargets);
  response.writeHead(status, { ...pageHeaders, 'content-security-policy': policy, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** The same for a page that oidc-provider sends: text and headers. */
export function render({ title, body, script }: Page, formTargets: readonly string[] = []): { readonly body: string; readonly policy: string } {
  const nonce = new Html(randomBytes(16).toString('base64'));
  const text = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Kapstok</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header>Kapstok</header>
<main><section>${body}</section></main>
${script && html`<script nonce="${nonce}">${script}</script>`}
</body>
</html>
`.text;
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce.text}'`,
    `script-src 'nonce-${nonce.text}'`,
    // Browsers hold the redirect after a form to this list too, and that goes back to the portal.
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
  return { body: text, policy };
}

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // The form must tell its origin, other sites must not learn the address of the page.
  'referrer-policy': 'same-origin',
} as const;
