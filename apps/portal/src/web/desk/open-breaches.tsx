import { OpenBreachesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { BreachTerm } from './breach-term';

/** Breaches of which something is still to be recorded, with the time that is left; nothing when there are none. */
export function OpenBreaches() {
  const { t, moment } = useWords();
  const read = useRead(OpenBreachesDocument, {});
  return (
    <Loaded read={read}>
      {({ openBreaches }) => openBreaches.length > 0 && (
        <Section title={t('breach.open', { count: openBreaches.length })}>
          <ul className="kapstok-cards kapstok-cards--wide">
            {openBreaches.map((breach) => (
              <li key={breach.id} className="kapstok-card">
                <h3 className="kapstok-card__title"><RouteLink to={`/te-beoordelen/${breach.id}`}>{t('breach.one', { moment: moment(breach.decidedAt) })}</RouteLink></h3>
                <BreachTerm breach={breach} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Loaded>
  );
}
