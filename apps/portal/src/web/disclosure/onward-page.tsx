import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { OrganisationsDocument, ReceivedDisclosureDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { DiscloseDone, type Done } from './disclose-done';
import { DiscloseForm } from './disclose-form';
import { emptyDisclosure } from './disclosure-values';
import { FromDraft } from './prefilled';

/** Giving onward what was received: a decision of its own, never more than was received, never for a wholly other purpose (R214). `?afweging=`: goes on with a draft. */
export function OnwardPage() {
  const { t, label } = useWords();
  const { disclosureId = '' } = useParams();
  const [search] = useSearchParams();
  const draftId = search.get('afweging');
  const [done, setDone] = useState<Done | null>(null);
  const read = useRead(ReceivedDisclosureDocument, { id: disclosureId });
  const directory = useRead(OrganisationsDocument, {});
  return (
    <Page title={t('onward.title')} crumbs={[{ to: '/ontvangen', text: t('menu.received') }]}>
      {done ? <DiscloseDone done={done} back={{ to: '/ontvangen', text: t('onward.back') }} /> : (
        <Loaded read={read}>
          {({ receivedDisclosure: { id, holder, purpose, subject, entries } }) => (
            <>
              <Alert kind="info">{t('onward.limit', { organisation: holder.name, purpose: label('purpose', purpose) })}</Alert>
              <Loaded read={directory}>
                {({ organisations }) => {
                  const form = { whence: { entries: { nodes: entries }, dossier: null, subjectName: subject?.name ?? null }, organisations, onDone: setDone };
                  const from = { dossierId: null, onwardOf: id };
                  return draftId
                    ? <FromDraft {...form} id={draftId} from={from} />
                    : <DiscloseForm {...form} from={{ ...from, requestId: null }} initial={{ ...emptyDisclosure, purpose }} draft={null} />;
                }}
              </Loaded>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
