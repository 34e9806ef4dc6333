import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { LABORATORY_STATES } from '../../../server/activities/kinds.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { certificatesPath } from './laboratory-paths.ts';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';

/** The way to accreditation: what has been reached and when, and where it may go next. */
export function StageSection({ page }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { open, here } = useActing();
  const { canReport, laboratory } = page;
  return (
    <Section
      id="stage"
      title={t('stage.title')}
      intro={
        <>
          {t('stage.since')} <CivilDate date={laboratory.since} /> <RuleIds ids={['Z14']} />
        </>
      }
    >
      <Track page={page} />
      {canReport && (
        <div className="mt-6">
          {open === 'move' ? (
            <MoveForm page={page} />
          ) : (
            <LinkButton look="primary" to={`${here}?open=move#stage`} preventScrollReset className="no-print">
              {t('stage.move')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

/** The states in their order, with the day on which each was last reached. */
function Track({ page: { laboratory } }: { page: Page }) {
  const { t } = useTranslation(['laboratories', 'activities']);
  const { state: current, stages } = laboratory;
  const shown = LABORATORY_STATES.filter((state) => state !== 'lapsed' || current === 'lapsed');
  const at = LABORATORY_STATES.indexOf(current);
  return (
    <ol className="grid gap-x-3 gap-y-1 sm:grid-cols-4 sm:gap-y-4 xl:grid-flow-col xl:auto-cols-fr xl:grid-cols-none">
      {shown.map((state) => {
        const isCurrent = state === current;
        const reached = stages.find((stage) => stage.state === state);
        const isBehind = LABORATORY_STATES.indexOf(state) < at;
        return (
          <li
            key={state}
            aria-current={isCurrent ? 'step' : undefined}
            className={clsx(
              'flex flex-wrap items-baseline justify-between gap-x-3 border-s-4 px-2 py-1 sm:block sm:border-s-0 sm:border-t-4 sm:px-1',
              isCurrent ? 'border-accent bg-accent-soft' : isBehind ? 'border-ink-3' : 'border-rule',
            )}
          >
            <span className={clsx('block font-medium', !isCurrent && !isBehind && 'text-ink-3')}>
              {t(`activities:laboratoryState.${state}`)}
            </span>
            <span className="text-ink-3 block text-sm">
              {reached && (isBehind || isCurrent) ? (
                <CivilDate date={reached.on} />
              ) : (
                t(
                  isBehind
                    ? 'laboratories:stage.skipped'
                    : isCurrent
                      ? 'laboratories:stage.read'
                      : 'laboratories:stage.ahead',
                )
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function MoveForm({ page: { zone, laboratory, moves, canCertify, acting } }: { page: Page }) {
  const { t } = useTranslation(['laboratories', 'activities']);
  const lacksCertificate = !laboratory.certificates.some(({ scheme }) => scheme === 'cnas');
  return (
    <>
      {lacksCertificate && (
        <p className="text-ink-2 mb-4 max-w-text text-sm">
          {t('laboratories:move.certificateFirst')}{' '}
          <Link to={certificatesPath(zone, laboratory.enterprise.id)}>
            {t(canCertify ? 'laboratories:certificate.add' : 'laboratories:certificate.open')}
          </Link>{' '}
          <RuleIds ids={['Z14']} />
        </p>
      )}
      <ActForm
        name="move"
        label={t('laboratories:stage.move')}
        version={laboratory.version}
        button={<SubmitButton>{t('laboratories:move.submit')}</SubmitButton>}
      >
        <RadioGroup
          name="to"
          label={t('laboratories:move.to')}
          options={moves.map(({ to, kind }) => ({
            value: to,
            label: t(`activities:laboratoryState.${to}`),
            hint: t(`laboratories:move.kind.${kind}`),
            disabled: to === 'accredited' && lacksCertificate,
          }))}
          defaultValue={moves.find(({ to, kind }) => kind === 'step' && !(to === 'accredited' && lacksCertificate))?.to}
          required
        />
        <TextInput
          name="on"
          type="date"
          label={t('laboratories:move.on')}
          defaultValue={acting.today}
          min={laboratory.since}
          max={acting.today}
          width="short"
          required
        />
        <TextArea
          name="note"
          label={t('laboratories:move.note')}
          hint={t('laboratories:move.noteHint')}
          rows={3}
          maxLength={1000}
        />
      </ActForm>
    </>
  );
}
