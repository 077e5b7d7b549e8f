import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { WhoSawDocument, type WhoSawQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { attentionLink } from '../desk/attention-values';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { Table } from '../page/table';
import { logFilterInput, logLink, type LogFilterValues } from './log-filter';

type Onlooker = WhoSawQuery['whoSaw']['onlookers'][number];

/** Who saw this child or this dossier, once for each hat: who, how often, since when and why it was allowed. */
export function WhoSawSection({ filter }: { filter: LogFilterValues }) {
  const { t } = useWords();
  const { from, until } = logFilterInput(filter);
  const title = t(filter.subjectId ? 'log.saw' : 'log.sawDossier');
  const of = filter.subjectId ? { subjectId: filter.subjectId, dossierId: null } : { subjectId: null, dossierId: filter.dossierId };
  const read = useRead(WhoSawDocument, { ...of, from, until });
  return (
    <Section title={title}>
      <Paragraph>{t('log.sawLead')}</Paragraph>
      {filter.subjectId && <p><RouteLink {...attentionLink(filter.subjectId)}>{t('attention.link')}</RouteLink></p>}
      <Loaded read={read}>
        {({ whoSaw: { onlookers, everybody } }) => onlookers.length === 0 ? <Empty>{t('log.sawNone')}</Empty> : (
          <>
            <Onlookers title={title} onlookers={onlookers} filter={filter} />
            {!everybody && <Paragraph>{t('log.sawMore')}</Paragraph>}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Onlookers({ title, onlookers, filter }: { title: string; onlookers: readonly Onlooker[]; filter: LogFilterValues }) {
  const { t, label, list, moment } = useWords();
  return (
    <Table
      blocks
      caption={title}
      columns={[t('log.who'), t('log.times'), t('log.first'), t('log.last'), t('log.what'), t('log.why')]}
      rows={onlookers.map((one, place) => ({
        key: `${one.hatId}-${one.accountId}-${place}`,
        cells: [
          <Who key="who" one={one} filter={filter} />,
          one.refused > 0 ? t('log.timesRefused', { count: one.accesses, refused: one.refused }) : t('log.timesIs', { count: one.accesses }),
          moment(one.first),
          moment(one.last),
          list('event', one.events),
          <Why key="why" purposes={one.purposes.map((purpose) => label('purpose', purpose)).join(', ')} grounds={list('otherGround', one.grounds)} />,
        ],
      }))}
    />
  );
}

function Who({ one, filter }: { one: Onlooker; filter: LogFilterValues }) {
  const { t, label } = useWords();
  const named = [one.organisation?.name, one.task && label('task', one.task), one.law && `(${label('law', one.law)})`].filter(Boolean).join(' ') || t('log.nobody');
  return (
    <>
      <p>{named}</p>
      {one.hatId && <RouteLink {...logLink({ ...filter, hatId: one.hatId })}>{t('log.theirLines')}<span className="kapstok-visually-hidden">: {named} {one.hatId.slice(0, 8)}</span></RouteLink>}
    </>
  );
}

function Why({ purposes, grounds }: { purposes: string; grounds: string }) {
  const { t } = useWords();
  return (
    <>
      {purposes && <p>{t('log.purposeIs', { purpose: purposes })}</p>}
      {grounds && <p>{t('log.groundIs', { ground: grounds })}</p>}
    </>
  );
}
