import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';

/** R30: the office archives a settled risk. Stands on the page of the risk while that may be done. */
export function CloseSection({ risk }: { risk: { version: number } }) {
  const { t } = useTranslation('riskCases');
  const { open, here } = useActing();
  return (
    <Section
      id="close"
      title={t('close.title')}
      intro={
        <>
          {t('close.intro')} <RuleIds ids={['R30']} />
        </>
      }
    >
      {open === 'close' ? (
        <ActForm
          name="close"
          label={t('close.title')}
          version={risk.version}
          button={<SubmitButton>{t('close.submit')}</SubmitButton>}
        >
          <Checkbox name="isMajor" label={t('close.isMajor')} hint={t('close.isMajorHint')} />
          <TextArea name="note" label={t('close.note')} hint={t('close.noteHint')} rows={3} maxLength={2_000} />
        </ActForm>
      ) : (
        <LinkButton look="primary" to={`${here}?open=close#close`} preventScrollReset className="no-print">
          {t('close.begin')}
        </LinkButton>
      )}
    </Section>
  );
}
