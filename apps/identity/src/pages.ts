import { html, Html, type Page } from './page';

const failures = {
  wrong: 'De gebruikersnaam en het wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.',
  'too-many': 'U hebt te vaak een verkeerd wachtwoord gebruikt. Wacht een minuut en probeer het dan opnieuw.',
} as const;

/** What went wrong at signing in. Does not tell whether the name or the password was wrong. */
export type LoginFailure = keyof typeof failures;

export function loginPage(action: string, username = '', failure?: LoginFailure): Page {
  return {
    title: failure ? 'Inloggen is niet gelukt' : 'Inloggen',
    body: html`<h1>Inloggen</h1>
${failure && html`<div class="error" role="alert" id="fout"><p>${failures[failure]}</p></div>`}
<form method="post" action="${action}">
<label for="username">Gebruikersnaam</label>
<input id="username" name="username" type="text" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus maxlength="100"${described(failure)}>
<label for="password">Wachtwoord</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"${described(failure)}>
<button type="submit">Inloggen</button>
</form>
<p class="note">Dit is een oefenomgeving. Alle gezinnen zijn verzonnen. Gebruik geen echte gegevens.</p>`,
  };
}

const described = (failure?: LoginFailure) => (failure ? html` aria-invalid="true" aria-describedby="fout"` : undefined);

/** Any failure that the visitor can only leave: an old link, a request that does not fit. */
export function failurePage(text: string, portal: string): Page {
  return {
    title: 'Inloggen is niet gelukt',
    body: html`<h1>Inloggen is niet gelukt</h1>
<p>${text}</p>
<p><a href="${portal}">Ga terug naar Kapstok</a></p>`,
  };
}

/** @param form The form of oidc-provider with its protection against forged requests. */
export function logoutPage(form: string, atOnce: boolean, portal: string): Page {
  return {
    title: 'Uitloggen',
    body: html`<h1>Uitloggen</h1>
${new Html(form)}
<p>Wilt u uitloggen bij Kapstok?</p>
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Ja, log mij uit</button>
<a class="button secondary" href="${portal}">Nee, blijf ingelogd</a>`,
    // Who comes from the portal with the token of the own session has said so there already.
    ...(atOnce && { script: new Html("document.querySelector('button[name=logout]').click();") }),
  };
}

export function loggedOutPage(portal: string): Page {
  return {
    title: 'U bent uitgelogd',
    body: html`<h1>U bent uitgelogd</h1>
<p><a href="${portal}">Ga naar Kapstok</a></p>`,
  };
}
