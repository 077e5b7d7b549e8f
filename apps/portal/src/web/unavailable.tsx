import { texts } from './language/texts';

/** The portal's own server does not answer: nothing is known yet, not even the language, so both are shown. */
export function Unavailable() {
  return (
    <main className="kapstok-main">
      <h1 className="nl-heading nl-heading--level-1">{texts['unavailable.title'].nl}</h1>
      <p>{texts['unavailable.text'].nl}</p>
      <p lang="en">{texts['unavailable.text'].en}</p>
    </main>
  );
}
