import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useNavigate } from 'react-router';
import { GiveConsentDocument, OrganisationsDocument, OwnPersonsDocument, type OrganisationsQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { CheckboxField, SelectField, type Choice } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { useHat } from '../hat/hat-context';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { ConsentFields } from './consent-fields';
import { checkOwn, consentInput, emptyConsent, VALID, type ConsentValues } from './consent-values';
import { subjectsOf } from './own-subjects';

/** A resident answers for themselves or for a child. */
export function GiveConsentPage() {
  const { t } = useWords();
  const hat = useHat();
  const persons = useRead(OwnPersonsDocument, {});
  const directory = useRead(OrganisationsDocument, {});
  return (
    <Page title={t('consent.give')} crumbs={[{ to: '/toestemmingen', text: t('menu.myConsents') }]}>
      <Loaded read={persons}>
        {({ ownPersons }) => (
          <Loaded read={directory}>
            {({ organisations }) => <GiveConsentForm subjects={subjectsOf(hat.personId, ownPersons, t('consent.myself'))} organisations={organisations} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function GiveConsentForm({ subjects, organisations }: { subjects: readonly Choice[]; organisations: OrganisationsQuery['organisations'] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const write = useWrite(GiveConsentDocument);
  // What the resident was told is what this page says; it is recorded with the answer.
  const told = [t('consent.ownLead'), t('consent.ownMeaning'), t('withdraw.what')].join(' ');
  const form = useForm<ConsentValues>(
    { ...emptyConsent, subjectId: subjects.length === 1 ? subjects[0]!.value : '', how: 'portal', told },
    (values) => checkOwn(values, today()),
    (values) => write.mutate({ input: consentInput(values) }, { onSuccess: () => void navigate('/toestemmingen') }),
    write.error,
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      <Paragraph purpose="lead">{t('consent.ownLead')}</Paragraph>
      <Paragraph>{t('consent.ownMeaning')}</Paragraph>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="consent" />
      <SelectField id="consent-subjectId" label={t('consent.ownSubject')} choices={subjects} value={form.values.subjectId} problem={form.problems.subjectId} onChange={(value) => form.set('subjectId', value)} />
      <ConsentFields form={form} organisations={organisations} own />
      {form.values.answer === 'given' && (
        <CheckboxField
          id="consent-valid" label={t('consent.sure')} values={form.values.valid} problem={form.problems.valid}
          choices={VALID.map((value) => ({ value, text: t(`consent.sure.${value}`) }))}
          onChange={(chosen) => form.set('valid', chosen)}
        />
      )}
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('consent.send')}</ActionButton></div>
    </form>
  );
}
