import { useWords } from '../language/language-context';
import { RouteLink } from '../page/route-link';
import { hatPlace, hatRole, type Hat } from './hat';
import { hatColour } from './hat-colour';

/** Always in sight: as whom the reader works now, in words, with the colour and the sign of the task. */
export function HatBar({ hat, several }: { hat: Hat; several: boolean }) {
  const words = useWords();
  const { colour, sign } = hatColour(hat.task);
  const place = hatPlace(hat, words);
  return (
    <section className={`kapstok-hat-bar kapstok-hat--${colour}`} aria-label={words.t('hat.bar')}>
      <div className="kapstok-hat-bar__inside">
        <p>
          <span className="kapstok-hat-sign" aria-hidden="true">{sign}</span>
          {words.t(hat.task === 'client' ? 'hat.nowResident' : 'hat.now')} <strong>{hatRole(hat, words)}</strong>{place && <span className="kapstok-hat-place"> – {place}</span>}
        </p>
        <RouteLink to="/pet" className="kapstok-hat-bar__link">{words.t(several ? 'hat.other' : 'hat.mine')}</RouteLink>
      </div>
    </section>
  );
}
