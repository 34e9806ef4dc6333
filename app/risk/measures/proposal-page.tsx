import { useTranslation } from 'react-i18next';
import { RESPONSES, WARNINGS } from '../../../server/risk/kinds.ts';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { riskPath, riskProposalPath, risksPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { LevelMark, RiskStateMark } from '../marks.tsx';
import { EnterprisesField } from './enterprises-field.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { liftField, NONE_FIELD, RESPONSIBLE_FIELD } from './proposal-form.ts';
import type { ProposalPage as Page } from './read-proposal.server.ts';

/** R17: what should be done about this risk? */
export function ProposalPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  const { zone, risk, canPropose } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={riskProposalPath(zone, risk.id)}>
      <PageHeader
        title={page.title}
        breadcrumb={[
          { label: t('propose.board'), href: risksPath(zone) },
          { label: `${risk.number} ${risk.title}`, href: riskPath(zone, risk.id) },
        ]}
        state={
          <>
            <RiskStateMark state={risk.state} />
            <LevelMark level={risk.level} />
          </>
        }
        lead={
          <>
            {t('propose.lead')} <RuleIds ids={['R16', 'R17', 'R18']} />
          </>
        }
      />
      {canPropose || failure ? <ProposalForm page={page} /> : <NotNow page={page} />}
    </ActingProvider>
  );
}

/** Says why there is no form: somebody else's turn, or another state. */
function NotNow({ page: { zone, risk, isWaiting } }: { page: Page }) {
  const { t } = useTranslation('riskMeasures');
  return (
    <Notice tone="info" title={t(isWaiting ? 'propose.waits' : 'propose.notNow')}>
      <LinkButton to={riskPath(zone, risk.id)} className="mt-2">
        {t('propose.back')}
      </LinkButton>
    </Notice>
  );
}

function ProposalForm({ page }: { page: Page }) {
  const { t } = useTranslation('riskMeasures');
  const { zone, risk, cases, acting, departments, running } = page;
  const isKnown = cases.some(({ id }) => id === risk.enterprise?.id);
  return (
    <ActForm
      name={`propose:${risk.id}`}
      travels
      label={page.title}
      version={risk.version}
      cancelHref={riskPath(zone, risk.id)}
      button={<SubmitButton>{t('propose.submit')}</SubmitButton>}
    >
      <div className="space-y-10">
        {running.length > 0 && <Running page={page} />}
        <Section title={t('propose.warnings')} intro={<Intro text={t('propose.warningsIntro')} rule="R19" />}>
          {WARNINGS.map((kind) => (
            <MeasureFields key={kind} kind={kind} departments={departments} today={acting.today} />
          ))}
        </Section>
        <Section title={t('propose.responses')} intro={<Intro text={t('propose.responsesIntro')} rule="R21" />}>
          {RESPONSES.map((kind) => (
            <MeasureFields key={kind} kind={kind} departments={departments} today={acting.today} />
          ))}
        </Section>
        <Section title={t('propose.responsible')} intro={<Intro text={t('propose.responsibleIntro')} rule="R22" />}>
          {cases.length > 0 && (
            <p className="text-ink-2 mb-3 text-sm">
              {t('propose.hasCase', { names: cases.map(({ name }) => name).join(t('separator')) })}
            </p>
          )}
          <EnterprisesField
            name={RESPONSIBLE_FIELD}
            label={t('propose.responsibleLabel')}
            hint={t('enterprise.hint')}
            first={isKnown ? undefined : risk.enterprise?.name}
          />
        </Section>
        <Section title={t('propose.conclusion')}>
          <div className="space-y-5">
            <Checkbox name={NONE_FIELD} label={t('propose.none')} hint={t('propose.noneHint')} />
            <TextArea
              name="reason"
              label={t('propose.reason')}
              hint={t('propose.reasonHint')}
              rows={4}
              maxLength={5000}
              required
            />
          </div>
        </Section>
      </div>
    </ActForm>
  );
}

const Intro = ({ text, rule }: { text: string; rule: string }) => (
  <>
    {text} <RuleIds ids={[rule]} />
  </>
);

/** R20, R23: what runs already stays, or is proposed to be lifted. */
function Running({ page: { running } }: { page: Page }) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  return (
    <Section title={t('propose.running')} intro={<Intro text={t('propose.runningIntro')} rule="R23" />}>
      <div className="space-y-4">
        {running.map(({ id, kind, title, needsReview }) => (
          <RadioGroup
            key={id}
            name={liftField(id)}
            label={`${t(`risk:measureKind.${kind}`)} · ${title}`}
            hint={needsReview ? t('review.due') : undefined}
            options={[
              { value: 'keep', label: t('propose.keep') },
              { value: 'lift', label: t('propose.lift') },
            ]}
            defaultValue="keep"
            inline
          />
        ))}
      </div>
    </Section>
  );
}
