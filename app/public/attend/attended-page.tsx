import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { attendedCertificatePath } from '../../paths.ts';
import { buttonClass } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { PhoneFrame } from './phone-frame.tsx';
import type { AttendedPage as Page } from './read-attend.server.ts';
import { TrainingFacts } from './training-facts.tsx';

/** What somebody who was there keeps: what it was, the evaluation, the certificate. */
export function AttendedPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('attend');
  return (
    <PhoneFrame zone={page.zone} kicker={page.title} title={page.training.title}>
      <Notice
        tone={page.hasJustSignedIn ? 'good' : 'info'}
        role={page.hasJustSignedIn ? 'status' : undefined}
        title={t(page.hasJustSignedIn ? 'own.signedIn' : 'own.keep')}
      >
        {t('own.keepText')}
      </Notice>
      <TrainingFacts training={page.training} />
      <DefinitionList
        items={[
          { term: t('own.name'), value: <span className="break-words">{page.name}</span> },
          { term: t('own.organisation'), value: <span className="break-words">{page.organisation}</span> },
          { term: t('own.signedInAt'), value: <Instant at={page.signedInAt} /> },
        ]}
      />
      <Evaluation page={page} failure={failure} />
      <Certificate page={page} />
    </PhoneFrame>
  );
}

function Evaluation({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('attend');
  const locale = useLocale();
  const { state, until } = page.evaluation;
  const date = until === null ? '' : formatDate(until, locale);
  if (state === 'open') {
    return (
      <Section title={t('own.evaluation')} intro={`${t('own.evaluationIntro')} ${t('own.until', { date })}`}>
        <EvaluationForm failure={failure} />
      </Section>
    );
  }
  return (
    <Section title={t('own.evaluation')}>
      {state === 'done' ? (
        <Notice tone="good" role="status" title={t('own.thanks')} />
      ) : (
        <p>{state === 'over' ? t('own.over', { date }) : t(`own.${state}`)}</p>
      )}
    </Section>
  );
}

const SCALE = ['5', '4', '3', '2', '1'].map((value) => ({ value, label: value }));

function EvaluationForm({ failure }: { failure: FormFailure | null }) {
  const { t } = useTranslation('attend');
  return (
    <Form failure={failure} label={t('own.evaluation')} className="space-y-5">
      <RadioGroup name="content" label={t('own.content')} options={SCALE} inline required />
      <RadioGroup name="trainer" label={t('own.trainer')} options={SCALE} inline required />
      <RadioGroup name="organisation" label={t('own.organisationOf')} options={SCALE} inline required />
      <TextArea name="remark" label={t('own.remark')} rows={4} maxLength={1000} optional />
      <FormActions>
        <SubmitButton pendingText={t('own.sending')}>{t('own.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Certificate({ page: { zone, secret, certificateRefusal } }: { page: Page }) {
  const { t } = useTranslation('attend');
  return (
    <Section title={t('own.certificate')}>
      {certificateRefusal === null ? (
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <a href={attendedCertificatePath(zone.id, secret)} download className={buttonClass({ look: 'primary' })}>
            {t('own.download')}
          </a>
          <span className="text-ink-3 text-sm">{t('own.downloadHint')}</span>
        </p>
      ) : (
        <p>{certificateRefusal}</p>
      )}
    </Section>
  );
}
