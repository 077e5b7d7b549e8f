import { SelectField, YesField } from '../form/choice-fields';
import { Hint, Problem } from '../form/field';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { categoryLabels } from '../language/labels/entry-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { emptyQuestion, type AskValues, type QuestionValues } from './ask-values';
import { isBroad } from './good-question';

const MOST = 20;
/** What nobody has in a dossier: what was told without names, and who looked. */
const NEVER_ASKED = ['anoniem', 'toegangslog'];

/** What is asked, and of each why. Where knowing that somebody is known is enough there is no kind of information to choose (R205). */
export function QuestionFields({ form }: { form: Form<AskValues> }) {
  const { t } = useWords();
  const { values: { questions, thatOnly }, problems, set } = form;
  const change = (index: number, part: Partial<QuestionValues>) => set('questions', questions.map((each, i) => (i === index ? { ...each, ...part } : each)));
  const describedBy = ['ask-questions-hint', problems.questions && 'ask-questions-problem'].filter(Boolean).join(' ');
  return (
    <fieldset className={`kapstok-fieldset${problems.questions ? ' kapstok-fieldset--invalid' : ''}`} aria-describedby={describedBy}>
      <legend className="utrecht-form-label">{t('question.questions')}</legend>
      <Hint id="ask-questions">{t('question.questionsHint')}</Hint>
      {problems.questions && <Problem id="ask-questions" problem={problems.questions} />}
      <YesField id="ask-thatOnly" label={t('question.thatOnly')} value={thatOnly} onChange={(value) => set('thatOnly', value)} />
      {questions.map((question, index) => (
        <OneQuestion
          key={index} index={index} question={question} thatOnly={thatOnly} onChange={(part) => change(index, part)}
          onRemove={questions.length > 1 ? () => set('questions', questions.filter((_, i) => i !== index)) : undefined}
        />
      ))}
      {questions.length < MOST && <div className="kapstok-actions"><ActionButton onClick={() => set('questions', [...questions, emptyQuestion])}>{t('question.more')}</ActionButton></div>}
    </fieldset>
  );
}

interface OneProps {
  readonly index: number;
  readonly question: QuestionValues;
  readonly thatOnly: boolean;
  readonly onChange: (part: Partial<QuestionValues>) => void;
  readonly onRemove?: () => void;
}

function OneQuestion({ index, question, thatOnly, onChange, onRemove }: OneProps) {
  const { t, label } = useWords();
  const number = index + 1;
  const id = index === 0 ? 'ask-questions' : `ask-question-${number}`;
  const categories = Object.keys(categoryLabels).filter((category) => !NEVER_ASKED.includes(category));
  return (
    <div role="group" aria-label={t('question.questionNumber', { number })} className="kapstok-inset">
      <TextField id={id} label={t('question.questionText')} value={question.question} onChange={(value) => onChange({ question: value })} />
      {/* Always there, so that a screen reader hears what comes into it. */}
      <div role="status">{isBroad(question.question) && <p className="kapstok-subtle">{t('question.broad')}</p>}</div>
      {!thatOnly && (
        <SelectField
          id={`${id}-category`} label={t('question.questionCategory')} value={question.category} onChange={(category) => onChange({ category })}
          choices={categories.map((value) => ({ value, text: label('category', value) }))}
        />
      )}
      <TextArea id={`${id}-why`} rows={2} label={t('question.questionWhy')} value={question.why} onChange={(why) => onChange({ why })} />
      {onRemove && <div className="kapstok-actions"><ActionButton onClick={onRemove}>{t('question.less', { number })}</ActionButton></div>}
    </div>
  );
}
