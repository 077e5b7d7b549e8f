import { AskedConsentsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { badgeOf, isViewWanted, questionOf } from './asked-question';

/** What is asked of a resident now. What is over stands with the answers. */
export function AskedList() {
  const { t, label, list } = useWords();
  const read = useRead(AskedConsentsDocument, {});
  return (
    <Section title={t('asked.list')}>
      <Loaded read={read}>
        {({ askedConsents }) => {
          const open = askedConsents.filter((asked) => asked.open || isViewWanted(asked));
          if (open.length === 0) return <Empty>{t('asked.none')}</Empty>;
          return (
            <ul className="kapstok-cards">
              {open.map((asked) => (
                <li key={asked.id} className="kapstok-card">
                  <h3 className="kapstok-card__title">{t(questionOf(asked), { name: asked.subject?.name ?? t('consent.notKnown') })}</h3>
                  <p><Badge kind={badgeOf(asked.state)}>{label('askedState', asked.state)}</Badge></p>
                  <p>{list('category', asked.categories)}</p>
                  <ButtonLink primary={asked.state === 'asked' || asked.state === 'seen'} to={`/toestemmingen/${asked.id}`}>{t('asked.read')}</ButtonLink>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}
