import { useState } from 'react';
import type { WeighingDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { NotSharingForm } from '../weighing/not-sharing-form';
import { useWeighing } from '../weighing/use-weighing';
import { WeighForm } from '../weighing/weigh-form';
import { CONFLICT, emptyWeighing, valuesOf, type Decision } from '../weighing/weighing-values';
import type { Done } from './disclose-done';
import { weighedShare, type DisclosureValues, type From } from './disclosure-values';
import { Explanation } from './explanation';
import { leftOut } from './left-out';
import type { Whence } from './whence';

interface Props {
  readonly decision: Decision;
  readonly whence: Whence;
  readonly from: From;
  readonly values: DisclosureValues;
  /** what the decision was asked about */
  readonly what: DisclosureValues['what'];
  readonly draft: WeighingDetailsFragment | null;
  readonly busy: boolean;
  readonly onDisclose: () => void;
  readonly onDone: (done: Done) => void;
  readonly onGround: (ground: string) => void;
  readonly onConflict: () => void;
  readonly onNothing: () => void;
}

/** What the decision says and what can be done with it: disclose, weigh, or record that nothing is shared. What was written stays, also out of sight. */
export function Outcome({ decision, whence, from, values, what, draft, busy, onDisclose, onDone, onGround, onConflict, onNothing }: Props) {
  const words = useWords();
  const { t } = words;
  const carryOut = useWeighing(weighedShare(from, values), draft && { id: draft.id, version: draft.version }, (done) => onDone({ disclosure: done.disclosure, requestId: from.requestId }));
  const initial = draft ? valuesOf(draft) : emptyWeighing;
  const conflict = values.ground === CONFLICT;
  const weighs = decision.outcome === 'weigh' || conflict;
  const keptWith = from.onwardOf ? 'received' as const : 'dossier' as const;
  const about = { decision, ground: values.ground, circumstances: values.circumstances, initial, keptWith };
  const nothing = what === 'nothing';
  // Each of the two is there from when it is first needed.
  const [opened, setOpened] = useState<readonly string[]>([what]);
  if (!opened.includes(what)) setOpened([...opened, what]);
  // What came of it is said by the one in sight.
  const outOfSight = { ...carryOut, saved: false, error: null };
  return (
    <>
      {opened.includes('share') && <div hidden={nothing}>
        {!conflict && <Explanation explanation={decision} whence={whence} busy={busy} onDisclose={onDisclose} />}
        {weighs && <WeighForm {...about} carryOut={nothing ? outOfSight : carryOut} leftOut={leftOut(whence.entries.nodes, values.entries, words)} onGround={onGround} />}
        <div className="kapstok-actions">
          {decision.outcome === 'consent' && !conflict && <ActionButton onClick={onConflict}>{t('weigh.conflict.start')}</ActionButton>}
          <ActionButton onClick={onNothing}>{t('weigh.other')}</ActionButton>
        </div>
      </div>}
      {opened.includes('nothing') && <div hidden={!nothing}><NotSharingForm {...about} carryOut={nothing ? carryOut : outOfSight} shown={nothing} /></div>}
    </>
  );
}
