import { WhoMustConsentDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Loaded } from '../page/states';

/** Who must consent now, worked out from age, gezag and capacity, and when that changes (R65 to R72, R86). */
export function WhoMust({ subjectId, names }: { subjectId: string; names: ReadonlyMap<string, string> }) {
  const { t, date, list } = useWords();
  const read = useRead(WhoMustConsentDocument, { subjectId });
  const nameOf = (id: string) => names.get(id) ?? t('ask.somebody');
  return (
    <Loaded read={read}>
      {({ whoMustConsent: who }) => (
        <div className="kapstok-stack">
          {who.unknown.length > 0 && <Alert kind="warning">{t('ask.unknown')}</Alert>}
          <p><strong>{t('ask.who')}</strong></p>
          <ul>{who.must.map(({ personId, placeWithheld }) => <li key={personId}>{nameOf(personId)}{placeWithheld && ` (${t('ask.placeWithheld')})`}</li>)}</ul>
          {who.viewOf && <p>{t('ask.view', { name: nameOf(who.viewOf) })}</p>}
          {who.changes.length > 0 && (
            <>
              <p><strong>{t('ask.changes')}</strong></p>
              <ul>
                {who.changes.map(({ at, because, stops }) => (
                  <li key={at}>{t(stops.length > 0 ? 'ask.changeStops' : 'ask.change', { date: date(at), because: list('consentChange', because) })}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}
