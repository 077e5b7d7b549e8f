import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { hatPlace, hatRole, type Hat } from './hat';
import { hatColour } from './hat-colour';

interface Props {
  readonly hat: Hat;
  readonly on: boolean;
  readonly onChoose: () => void;
}

export function HatCard({ hat, on, onChoose }: Props) {
  const words = useWords();
  const { colour, sign } = hatColour(hat.task);
  const role = hatRole(hat, words);
  return (
    <li className={`kapstok-card kapstok-hat-card kapstok-hat-edge--${colour}`}>
      <div>
        <h2 className="kapstok-card__title"><span aria-hidden="true">{sign} </span>{role}</h2>
        {hat.task !== 'client' && <p>{hatPlace(hat, words)}</p>}
        {hat.validUntil && <p className="kapstok-subtle">{words.t('hat.until', { date: words.date(hat.validUntil) })}</p>}
        {hat.task !== 'client' && <p className="kapstok-subtle">{words.t('hat.number')} <code>{hat.id}</code></p>}
      </div>
      {on
        ? <Badge kind="good">{words.t('hat.on')}</Badge>
        : <ActionButton purpose="primary" onClick={onChoose}>{words.t('hat.choose')}<span className="kapstok-visually-hidden"> {[role, hatPlace(hat, words)].filter(Boolean).join(', ')}</span></ActionButton>}
    </li>
  );
}
