import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationAnswers } from '../../../server/enterprises/evaluation/items.ts';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { TypedNotice } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { forgetDraft, useTypedDraft } from '../../ui/use-typed-draft.ts';
import type { EvaluationView } from '../admission/read-application-page.server.ts';
import { useWords } from '../admission/words.ts';
import type { EvaluationPageProps } from './evaluation-page.tsx';
import { ItemFields } from './item-fields.tsx';
import { LiveOutcome, OutcomeBar } from './live-outcome.tsx';
import { readEvaluationForm, resultsOf } from './read-evaluation-form.ts';

const CONFLICT = 409;

interface Live {
  answers: EvaluationAnswers;
  legalPerson: boolean | null;
}

const storedIn = ({ answers, legalPerson }: EvaluationView): Live => ({ answers: resultsOf(answers), legalPerson });

/** The panel's form: what follows from the answers stands beside them as one clicks. */
export function EvaluationForm({ evaluation, today, failure, done, idempotencyKey }: EvaluationPageProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  const [live, setLive] = useState<Live>(() => storedIn(evaluation));
  const box = useRef<HTMLDivElement>(null);
  const key = `evaluation/${evaluation.id}`;
  const { draft, keep, discard } = useTypedDraft(key, evaluation.version);

  const look = () => {
    const form = box.current?.querySelector('form');
    if (!form) return;
    const { answers, legalPerson } = readEvaluationForm(new FormData(form));
    setLive({ answers: resultsOf(answers), legalPerson });
  };
  // The fields may hold what was typed before a refusal or a reload.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at the form, which these refill
  useEffect(look, [draft, failure, evaluation.version]);
  useEffect(() => {
    if (done) forgetDraft(key);
  }, [done, key]);

  return (
    <div
      ref={box}
      onInput={(event: FormEvent<HTMLElement>) => {
        keep(event);
        look();
      }}
      className="space-y-4"
    >
      {failure?.status === CONFLICT && (
        <Notice tone="warn" title={t('stored.title')}>
          {t('evaluation.stale')}
        </Notice>
      )}
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        id="evaluation"
        failure={failure}
        draft={draft}
        version={evaluation.version}
        idempotencyKey={idempotencyKey}
        label={words.forms.EF5.title}
        className="gap-12 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]"
      >
        <div className="min-w-0 space-y-12">
          {/* The first button is what Enter presses: it must never complete by accident. */}
          <button type="submit" name="act" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
          <ItemFields evaluation={evaluation} live={live.answers} />
          <Section id="legal-person" title={t('evaluation.legalPerson')} actions={<RuleIds ids={['E3']} />}>
            <RadioGroup
              name="legalPerson"
              label={t('evaluation.legalPersonQuestion')}
              inline
              defaultValue={yesNo(evaluation.legalPerson)}
              options={[
                { value: 'yes', label: words.choices.yesNo.yes },
                { value: 'no', label: words.choices.yesNo.no },
              ]}
            />
          </Section>
          <Section id="summary" title={words.labels.overall}>
            <TextArea
              name="summary"
              label={words.labels.overall}
              labelHidden
              defaultValue={evaluation.summary}
              rows={4}
              maxLength={3000}
            />
            <FormActions>
              <SubmitButton name="act" value="save" look="secondary">
                {t('evaluation.save')}
              </SubmitButton>
            </FormActions>
          </Section>
          <Section id="complete" title={t('evaluation.complete')} intro={t('evaluation.completeIntro')}>
            <div className="space-y-5">
              <TextInput
                name="on"
                type="date"
                label={t('evaluation.on')}
                defaultValue={today}
                max={today}
                width="short"
              />
              <Checkbox name="confirm" value="yes" label={t('evaluation.confirm')} />
              <SubmitButton name="act" value="complete">
                {t('evaluation.complete')}
              </SubmitButton>
            </div>
          </Section>
        </div>
        <OutcomeBar evaluation={evaluation} answers={live.answers} />
        <div className="mt-10 lg:sticky lg:top-6 lg:order-last lg:mt-0 lg:self-start">
          <LiveOutcome evaluation={evaluation} answers={live.answers} legalPerson={live.legalPerson} isLive />
        </div>
      </Form>
    </div>
  );
}

const yesNo = (value: boolean | null) => (value === null ? undefined : value ? 'yes' : 'no');
