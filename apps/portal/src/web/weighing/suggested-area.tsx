import { RemoveSentenceDocument, SaveSentenceDocument, SentencesDocument, type SentencesQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { TextArea } from '../form/text-fields';
import type { FieldProps } from '../form/field';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

interface Props extends FieldProps {
  /** whose sentences: see the field of a sentence */
  readonly field: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const SHORTEST = 10;
const LONGEST = 500;

/** Words to write, with sentences to begin with. What is chosen is put after what was written; nothing is lost. */
export function SuggestedArea({ field, value, onChange, ...props }: Props) {
  const { t } = useWords();
  const read = useRead(SentencesDocument, {});
  const save = useWrite(SaveSentenceDocument);
  const sentences = (read.data?.sentences ?? []).filter((one) => one.field === field);
  const add = (words: string) => onChange(value.trim() === '' ? words : `${value.trimEnd()} ${words}`);
  const known = sentences.some(({ words }) => words === value.trim());
  const mayKeep = !known && value.trim().length >= SHORTEST && value.trim().length <= LONGEST;
  return (
    <div className="kapstok-suggested">
      <TextArea {...props} rows={3} value={value} onChange={onChange} />
      {sentences.length > 0 && (
        <select className="utrecht-select utrecht-select--html-select" aria-label={t('weigh.suggestion')} value="" onChange={(event) => event.target.value && add(event.target.value)}>
          <option value="">{t('weigh.suggestion')}</option>
          {sentences.map(({ id, words }) => <option key={id ?? words} value={words}>{words}</option>)}
        </select>
      )}
      {mayKeep && (
        <details className="kapstok-details">
          <summary>{t('weigh.keepSentence')}</summary>
          <p className="kapstok-subtle">{t('weigh.keepSentenceHint')}</p>
          <ActionButton busy={save.isPending} onClick={() => save.mutate({ input: { field, words: value.trim() } })}>{t('weigh.keepSentence')}</ActionButton>
        </details>
      )}
      <SavedSentences sentences={sentences} />
      {save.isSuccess && known && <p role="status">{t('weigh.sentenceKept')}</p>}
    </div>
  );
}

/** Those that the own team saved: whoever works in it can remove one again, such as one with a name in it. */
function SavedSentences({ sentences }: { sentences: SentencesQuery['sentences'] }) {
  const { t } = useWords();
  const remove = useWrite(RemoveSentenceDocument);
  const own = sentences.flatMap(({ id, words }) => (id ? [{ id, words }] : []));
  if (own.length === 0) return null;
  return (
    <details className="kapstok-details">
      <summary>{t('weigh.savedSentences')}</summary>
      <ul className="kapstok-plain-list">
        {own.map(({ id, words }) => (
          <li key={id}><ActionButton busy={remove.isPending} onClick={() => remove.mutate({ id })}>{t('weigh.removeSentence', { sentence: words })}</ActionButton></li>
        ))}
      </ul>
      {remove.error && <Failure error={remove.error} />}
    </details>
  );
}
