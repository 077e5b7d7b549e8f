import type { DossierLineFragment } from '../api/operations.generated';
import { dossierName, dossierWhom } from '../dossier/dossier-name';
import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { RouteLink } from '../page/route-link';

export function DossierCard({ dossier }: { dossier: DossierLineFragment }) {
  const words = useWords();
  const { t, date } = words;
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title"><RouteLink to={`/dossiers/${dossier.id}`}>{dossierName(dossier, words)}</RouteLink></h3>
      <p>{dossierWhom(dossier, words)}</p>
      <p className="kapstok-subtle">{t('dossier.controllerIs', { organisation: dossier.controller.name, task: taskName(dossier, words) })}</p>
      <p className="kapstok-subtle">{t('dossier.opened', { date: date(dossier.openedAt) })}</p>
      {dossier.closedAt && <Badge>{t('dossier.closed', { date: date(dossier.closedAt) })}</Badge>}
    </li>
  );
}
