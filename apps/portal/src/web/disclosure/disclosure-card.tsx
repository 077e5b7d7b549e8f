import type { ReactNode } from 'react';
import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { CopyComments } from '../copy/copy-comments';
import { DisclosureCopies } from '../copy/disclosure-copies';
import { Chain } from './chain';
import { DisclosedEntry } from './disclosed-entry';
import { Messages } from './messages';

interface Props {
  readonly disclosure: DisclosureDetailsFragment;
  /** Who is looking: the one who gave it, or the one who got it. */
  readonly side: 'holder' | 'receiver';
  /** what can be done with it now */
  readonly children?: ReactNode;
}

/** What was disclosed, by whom, to whom, what for, on which ground and within which limits. */
export function DisclosureCard({ disclosure, side, children }: Props) {
  const { t, label, list, moment } = useWords();
  const { ground, holder, receiver, receiverTask } = disclosure;
  const title = side === 'receiver'
    ? t('received.from', { organisation: holder.name })
    : t('disclosure.to', { organisation: receiver.name, task: label('task', receiverTask) });
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{title}</h3>
      {side === 'holder' && <p><Badge kind={disclosure.standing ? 'good' : 'plain'}>{t(disclosure.standing ? 'disclosure.standing' : 'disclosure.over')}</Badge></p>}
      <Facts
        facts={[
          [t('disclosure.about'), disclosure.subject?.name],
          [t('disclosure.purpose'), label('purpose', disclosure.purpose)],
          [t('disclosure.ground'), [label('ground', ground.id), ground.article].filter(Boolean).join(', ')],
          [t('disclosure.at'), moment(disclosure.disclosedAt)],
          [t('disclosure.until'), disclosure.endsAt ? moment(disclosure.endsAt) : t('disclosure.whileGround')],
          [disclosure.endsWith.length > 0 && t('received.endsWith'), list('endsWith', disclosure.endsWith)],
          [side === 'receiver' && t('received.limit'), side === 'receiver' && t('received.limitText', { purpose: label('purpose', disclosure.purpose) })],
        ].filter((fact): fact is [string, string] => Boolean(fact[0]))}
      />
      <ul className="kapstok-plain-list">
        {disclosure.entries.map((entry) => <DisclosedEntry key={entry.id} entry={entry} />)}
      </ul>
      <Chain chain={disclosure.chain} id={disclosure.id} />
      <Messages messages={disclosure.messages} />
      {side === 'holder' && <DisclosureCopies disclosure={disclosure} />}
      <CopyComments comments={disclosure.comments} />
      {children}
    </li>
  );
}
