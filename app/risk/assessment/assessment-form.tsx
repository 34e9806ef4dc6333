import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';
import type { AssessmentView } from '../../../server/risk/assessment/read-assessments.ts';
import { inLocale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { judgeRows } from './judge-rows.ts';
import { LiveLevel } from './live-level.tsx';
import { ScenarioEditor } from './scenario-editor.tsx';
import { typedRows } from './scenario-rows.ts';
import { TypedSelect } from './typed-control.tsx';
import { useScenarioRows } from './use-scenario-rows.ts';

interface AssessmentFormProps {
  matrix: { version: number; content: RiskMatrix };
  /** What a new assessment begins with; null for the first. */
  latest: AssessmentView | null;
  /** Of the risk. */
  version: number;
  here: string;
  idempotencyKey: string;
  failure: FormFailure | null;
}

/** R14, R15: investigation, scenarios, scope and conclusion; the level shows as one types. */
export function AssessmentForm({ matrix, latest, version, here, idempotencyKey, failure }: AssessmentFormProps) {
  const { t } = useTranslation('riskAssessment');
  return (
    <KeptForm
      name="assess"
      keptUnder={here}
      failure={failure}
      version={version}
      idempotencyKey={idempotencyKey}
      label={t('form.label')}
      className="space-y-10"
      buttons={<SubmitButton>{t('form.submit')}</SubmitButton>}
      cancelHref={null}
    >
      <input type="hidden" name="matrixVersion" value={matrix.version} />
      <Fields matrix={matrix} latest={latest} />
    </KeptForm>
  );
}

function Fields({ matrix, latest }: Pick<AssessmentFormProps, 'matrix' | 'latest'>) {
  const { t } = useTranslation('riskAssessment');
  const locale = useLocale();
  const { values } = useFormState();
  const typed = typedRows(values);
  const [rows, change] = useScenarioRows(typed.length > 0 ? typed : (latest?.scenarios.map(rowOf) ?? []));
  const [scope, setScope] = useState(values.scope?.[0] ?? latest?.scope ?? '');
  const judged = judgeRows(matrix.content, rows, scope);
  const levels = new Map(
    judged?.rows.flatMap((row, index) => {
      const level = judged.judgement.scenarios[index]?.level;
      return level ? [[row, level] as const] : [];
    }),
  );
  return (
    <>
      <Section title={t('form.investigationTitle')} intro={<RuleIds ids={['R15']} />}>
        <div className="space-y-5">
          <TextArea
            name="investigation"
            label={t('form.investigation')}
            hint={t('form.investigationHint')}
            defaultValue={latest?.investigation}
            rows={5}
            maxLength={10_000}
            required
          />
          <Checkbox name="isLabNeeded" label={t('form.isLabNeeded')} defaultChecked={latest?.isLabNeeded} />
          <TextArea
            name="labEvidence"
            label={t('form.labEvidence')}
            hint={t('form.labEvidenceHint')}
            defaultValue={latest?.labEvidence}
            rows={3}
            maxLength={5_000}
            optional
          />
        </div>
      </Section>
      <Section
        title={t('form.scenariosTitle')}
        intro={
          <>
            {t('form.scenariosIntro')} <RuleIds ids={['R14']} />
          </>
        }
      >
        <ScenarioEditor matrix={matrix.content} rows={rows} change={change} levels={levels} />
      </Section>
      <Section title={t('form.scopeTitle')}>
        <div className="space-y-5">
          <TypedSelect
            name="scope"
            label={t('form.scope')}
            placeholder={t('choose')}
            options={matrix.content.scopes.map(({ id, name, raises }) => ({
              value: id,
              label: inLocale(name, locale) + (raises > 0 ? t('form.raises', { count: raises }) : ''),
            }))}
            value={scope}
            onChange={setScope}
            required
          />
          <TextArea
            name="scopeNote"
            label={t('form.scopeNote')}
            hint={t('form.scopeNoteHint')}
            defaultValue={latest?.scopeNote}
            rows={3}
            maxLength={2_000}
            optional
          />
        </div>
      </Section>
      <Section title={t('form.levelTitle')} intro={<RuleIds ids={['R14', 'R16']} />}>
        <LiveLevel matrix={matrix} judged={scope === '' ? null : judged} />
      </Section>
      <Section title={t('form.conclusionTitle')}>
        <TextArea
          name="conclusion"
          label={t('form.conclusion')}
          hint={t('form.conclusionHint')}
          defaultValue={latest?.conclusion}
          rows={4}
          maxLength={5_000}
          required
        />
      </Section>
    </>
  );
}

const rowOf = ({ name, severity, steps }: AssessmentView['scenarios'][number]) => ({ name, severity, steps });
