import { useState } from 'react';
import { EndInvolvementDocument, type DossierQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { standsNow } from '../case/stands-now';
import { useWords } from '../language/language-context';
import { useHat } from '../hat/hat-context';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { Failure } from '../page/failure';
import { InvolveForm } from './involve-form';

type Dossier = DossierQuery['dossier'];
type Involvement = Dossier['involvements'][number];

/** Who is involved, and since when; who is involved under V1 may bring in a colleague and end an involvement. */
export function Involvements({ dossier }: { dossier: Dossier }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const mayChange = dossier.access.rule === 'V1';
  return (
    <>
      <ul className="kapstok-cards">
        {dossier.involvements.map((involvement) => (
          <InvolvementCard key={involvement.id} involvement={involvement} all={dossier.involvements} mayEnd={mayChange} />
        ))}
      </ul>
      {mayChange && !adding && <ActionButton onClick={() => setAdding(true)}>{t('involve.start')}</ActionButton>}
      {mayChange && adding && <InvolveForm dossier={dossier} onDone={() => setAdding(false)} />}
    </>
  );
}

function InvolvementCard({ involvement, all, mayEnd }: { involvement: Involvement; all: readonly Involvement[]; mayEnd: boolean }) {
  const { t, label, date } = useWords();
  const hat = useHat();
  const [asked, setAsked] = useState(false);
  const end = useWrite(EndInvolvementDocument);
  const replaced = all.find(({ id }) => id === involvement.standsInFor);
  const stands = standsNow(involvement);
  return (
    <li className="kapstok-card">
      <p><strong>{label('taskPerson', involvement.task)}</strong> – {involvement.organisation.name} {involvement.hatId === hat.id && <Badge kind="good">{t('involve.you')}</Badge>}</p>
      <p className="kapstok-subtle">
        {t('involve.since', { date: date(involvement.validFrom) })} {involvement.validUntil && t(stands ? 'involve.until' : 'involve.ended', { date: date(involvement.validUntil) })}
      </p>
      {involvement.standsInFor && <p className="kapstok-subtle">{t('involve.standsIn', { who: label('taskPerson', replaced?.task ?? involvement.task) })}</p>}
      {end.error && <Failure error={end.error} />}
      {mayEnd && stands && !asked && <ActionButton onClick={() => setAsked(true)}>{t('involve.end')}</ActionButton>}
      {asked && stands && (
        <div className="kapstok-stack" role="group" aria-label={t('involve.end')}>
          <p>{t(involvement.hatId === hat.id ? 'involve.endSelf' : 'involve.endOther')}</p>
          <div className="kapstok-actions">
            <ActionButton purpose="primary" busy={end.isPending} onClick={() => end.mutate({ id: involvement.id })}>{t('involve.endYes')}</ActionButton>
            <ActionButton onClick={() => setAsked(false)}>{t('form.cancel')}</ActionButton>
          </div>
        </div>
      )}
    </li>
  );
}
