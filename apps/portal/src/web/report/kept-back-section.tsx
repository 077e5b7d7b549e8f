import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { LogEmbargoesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';

/** What was kept from households while an inquiry ran, and why, for the FG of the controller. */
export function KeptBackSection() {
  const { t, moment } = useWords();
  const read = useRead(LogEmbargoesDocument, {});
  return (
    <Section title={t('report.keptBack')}>
      <Paragraph>{t('report.keptBackLead')}</Paragraph>
      <Loaded read={read}>
        {({ logEmbargoes }) => logEmbargoes.length === 0 ? <Empty>{t('keptBack.noEmbargo')}</Empty> : (
          <ul className="kapstok-cards">
            {logEmbargoes.map(({ id, dossierId, reason, from, until, recordedAt }) => (
              <li key={id} className="kapstok-card">
                <h3 className="kapstok-card__title">{t('keptBack.period', { from: moment(from), until: moment(until) })}</h3>
                <Facts facts={[[t('keptBack.reason'), reason], [t('report.recordedAt'), moment(recordedAt)], [t('log.dossierId'), <code key="dossier">{dossierId}</code>]]} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
