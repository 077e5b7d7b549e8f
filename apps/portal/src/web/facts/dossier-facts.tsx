import { DossierFactsDocument, type DossierFrameFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHats } from '../hat/hat-context';
import { CoTreatments } from './co-treatments';
import { Measures } from './measures';
import { Meldingen } from './meldingen';

const CARRIES_OUT = ['jeugdbescherming', 'jeugdreclassering'];
const TREATS_UNDER = ['jeugdwet', 'wgbo'];

/** What is on record that decisions rest on: measures, reports, who treats as well. Only what this dossier can have. */
export function DossierFacts({ dossier }: { dossier: DossierFrameFragment }) {
  const { hat } = useHats();
  const read = useRead(DossierFactsDocument, { id: dossier.id });
  if (read.error || !read.data || !hat) return null;
  const { measures, meldingen, coTreatments } = read.data.dossier;
  const carriesOut = CARRIES_OUT.includes(hat.task) && dossier.subject !== null;
  return (
    <>
      {(carriesOut || measures.length > 0) && <Measures dossierId={dossier.id} measures={measures} own={carriesOut ? hat.organisation.id : null} />}
      {dossier.kind === 'veilig-thuis' && <Meldingen dossierId={dossier.id} meldingen={meldingen} />}
      {dossier.task === 'hulpverlening' && TREATS_UNDER.includes(dossier.law ?? '') && <CoTreatments dossierId={dossier.id} treatments={coTreatments} />}
    </>
  );
}
