import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useParams } from 'react-router';
import { CovenantPreviewDocument, OrganisationsDocument, type CovenantPreviewQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { Table } from '../page/table';
import { organisationName, partyName, type Organisations } from './covenant-party';

type Preview = CovenantPreviewQuery['covenantPreview'];

/** What a covenant would change for the cases of the own organisation, before anybody signs: numbers and made-up examples. */
export function PreviewPage() {
  const { t, moment } = useWords();
  const { covenantId = '' } = useParams();
  const read = useRead(CovenantPreviewDocument, { id: covenantId });
  const directory = useRead(OrganisationsDocument, {});
  return (
    <Page title={t('preview.title')} crumbs={[{ to: '/convenanten', text: t('menu.covenants') }, { to: `/convenanten/${covenantId}`, text: t('covenant.one') }]}>
      <Paragraph purpose="lead">{t('preview.lead')}</Paragraph>
      <Paragraph>{t('preview.small')}</Paragraph>
      <Loaded read={directory}>
        {({ organisations }) => (
          <Loaded read={read}>
            {({ covenantPreview: preview }) => (
              <>
                <p>{t('preview.at', { moment: moment(preview.at) })}</p>
                <Changes title={t('preview.atStart')} changes={preview.atStart} organisations={organisations} />
                <Disclosures disclosures={preview.disclosures} organisations={organisations} />
                <Examples examples={preview.examples} organisations={organisations} />
                <Changes title={t('preview.atEnd')} changes={preview.atEnd} organisations={organisations} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Changes({ title, changes, organisations }: { title: string; changes: Preview['atStart']; organisations: Organisations }) {
  const words = useWords();
  const { t, label } = words;
  return (
    <Section title={title}>
      {changes.length === 0 ? <p>{t('preview.nothing')}</p> : (
        <Table
          caption={title} columns={[t('preview.to'), t('preview.for'), t('preview.before'), t('preview.after'), t('preview.dossiers')]}
          rows={changes.map((change) => ({
            key: JSON.stringify(change),
            cells: [
              `${partyName(change, organisations, words)}: ${label('category', change.category)}`, label('purpose', change.purpose), label('shortOutcome', change.before),
              label('shortOutcome', change.after), change.dossiers ?? t('preview.few'),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function Disclosures({ disclosures, organisations }: { disclosures: Preview['disclosures']; organisations: Organisations }) {
  const words = useWords();
  const { t, label } = words;
  return (
    <Section title={t('preview.disclosures')}>
      {disclosures.length === 0 ? <p>{t('preview.noDisclosures')}</p> : (
        <Table
          caption={t('preview.disclosures')} columns={[t('preview.to'), t('preview.for'), t('preview.endsAtStart'), t('preview.endsAtEnd')]}
          rows={disclosures.map((each) => ({
            key: `${each.direction}-${each.organisationId}-${each.task}-${each.purpose}`,
            cells: [
              t(each.direction === 'given' ? 'preview.given' : 'preview.received', { party: partyName(each, organisations, words) }), label('purpose', each.purpose),
              each.endsAtStart ?? t('preview.few'), each.endsAtEnd ?? t('preview.few'),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function Examples({ examples, organisations }: { examples: Preview['examples']; organisations: Organisations }) {
  const { t, label } = useWords();
  return (
    <Section title={t('preview.examples')}>
      <p>{t('preview.examplesLead')}</p>
      <ul>
        {examples.map((one) => (
          <li key={JSON.stringify(one)}>
            {t('preview.example', {
              holder: label('taskPerson', one.holderTask), from: organisationName(organisations, one.holderId), to: organisationName(organisations, one.receiverId),
              category: label('category', one.category), purpose: label('purpose', one.purpose), before: label('shortOutcome', one.before), after: label('shortOutcome', one.after),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
