import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { LogRetentionDocument, SetLogRetentionDocument, type LogRetentionQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Section } from '../page/section';
import { Loaded } from '../page/states';

/** How long the own organisation keeps the lines of its log, for its administrator. */
export function RetentionSection() {
  const { t } = useWords();
  const read = useRead(LogRetentionDocument, {});
  return (
    <Section title={t('retention.title')}>
      <Loaded read={read}>
        {({ logRetention }) => (
          <>
            <Paragraph>{t('retention.lead', { years: logRetention.years })}</Paragraph>
            <RetentionForm key={logRetention.version} kept={logRetention} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function RetentionForm({ kept }: { kept: LogRetentionQuery['logRetention'] }) {
  const { t } = useWords();
  const write = useWrite(SetLogRetentionDocument);
  const send = ({ years }: { years: string }) => write.mutate({ input: { years: Number(years), version: kept.version } });
  const form = useForm({ years: String(kept.years) }, ({ years }) => ({ years: fits(years) ? undefined : 'retention.problem' }), send, write.error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('retention.title')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="retention" />
      <TextField id="retention-years" label={t('retention.years')} hint={t('retention.hint')} value={form.values.years} problem={form.problems.years} onChange={(value) => form.set('years', value)} />
      <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('retention.save')}</ActionButton>
    </form>
  );
}

function fits(years: string): boolean {
  return /^\d{1,3}$/.test(years.trim()) && Number(years) >= 5 && Number(years) <= 100;
}
