import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/form.tsx';
import type { FormFailure } from '../../../ui/form-failure.ts';
import { Notice } from '../../../ui/notice.tsx';
import { RuleIds } from '../../../ui/rule-ids.tsx';
import { Section } from '../../../ui/section.tsx';
import { FormActions, SubmitButton } from '../../../ui/submit-button.tsx';
import type { Missing } from '../draft-answers.ts';
import { MissingList } from './missing-list.tsx';

interface SubmitPartProps {
  zone: string;
  application: string;
  version: number;
  missing: readonly Missing[];
  failure: FormFailure | null;
  idempotencyKey: string;
}

/** The last step: what is missing, or the application handed in. */
export function SubmitPart({ zone, application, version, missing, failure, idempotencyKey }: SubmitPartProps) {
  const { t } = useTranslation('admission');
  const isComplete = missing.length === 0;
  return (
    <Section id="hand-in" title={t('submit.title')}>
      <div className="space-y-6">
        {isComplete ? (
          <Notice tone="good" title={t('submit.ready')}>
            {t('submit.readyText')}
          </Notice>
        ) : (
          <>
            <Notice tone="warn" title={t('submit.missing', { count: missing.length })}>
              {t('submit.missingText')} <RuleIds ids={['E4']} />
            </Notice>
            <MissingList zone={zone} application={application} missing={missing} />
          </>
        )}
        <Form
          id="submit"
          // The list above says the same, with links that lead there.
          failure={failure && { ...failure, fields: {} }}
          version={version}
          idempotencyKey={idempotencyKey}
          label={t('submit.title')}
        >
          <input type="hidden" name="form" value="submit" />
          <FormActions>
            <SubmitButton look={isComplete ? 'primary' : 'secondary'}>{t('submit.send')}</SubmitButton>
          </FormActions>
        </Form>
      </div>
    </Section>
  );
}
