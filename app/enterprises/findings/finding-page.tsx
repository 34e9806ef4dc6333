import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivityHistory } from '../../activities/activity-history.tsx';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { enterprisePath, findingPath, findingsPath, inspectionPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { AttachForm, Papers } from '../incidents/attachments.tsx';
import { checkPath } from '../incidents/incident-paths.ts';
import { CorrectForm, ExtendForm, RecheckForm } from './finding-forms.tsx';
import { FindingMark } from './finding-mark.tsx';
import { ItemWords } from './findings-table.tsx';
import type { FindingPage as Page } from './read-finding.server.ts';

const DONE = ['correct', 'recheck', 'extend', 'attach', 'detach'] as const;

/** Z4: what is wrong, until when is it put right, and whose turn is it? */
export function FindingPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('inspections');
  const { zone, finding, title } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={findingPath(zone, finding.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('finding.title'), href: findingsPath(zone) }]}
        state={
          <>
            <FindingMark {...finding} />
            <span>
              {t('finding.dueOn')} <CivilDate date={finding.dueOn} />
            </span>
            <Link to={enterprisePath(zone, finding.enterprise.id)}>{finding.enterprise.name}</Link>
          </>
        }
      />
      <div className="space-y-12">
        <div className="space-y-4">
          <DoneNotice acts={DONE} words={(act) => t(`finding.done.${act}`)} />
          <Next page={page} />
        </div>
        <Facts page={page} />
        <Correction page={page} />
        <Proof page={page} />
        <ActivityHistory subject="finding" events={finding.events} />
      </div>
    </ActingProvider>
  );
}

/** Whose turn it is, in words. */
function Next({ page: { finding, isOwn } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  const { state, isOverdue, dueOn, recheckNote, recheckedOn, can } = finding;
  if (state === 'closed') {
    return (
      <Notice tone="good" title={t('finding.next.closed')}>
        <CivilDate date={finding.closedOn} /> {finding.recheckedBy}
      </Notice>
    );
  }
  if (state === 'corrected') {
    const own = can.recheck ? 'recheckYours' : finding.isOwnCorrection ? 'ownCorrection' : 'recheck';
    return <Notice tone="info" title={t(`finding.next.${own}`)} />;
  }
  return (
    <Notice tone={isOverdue ? 'bad' : 'info'} title={t(isOwn ? 'finding.next.correctYours' : 'finding.next.correct')}>
      <p>
        {t(isOverdue ? 'finding.next.wasDue' : 'finding.next.until')} <CivilDate date={dueOn} />
      </p>
      {recheckedOn && (
        <p className="mt-1 whitespace-pre-line break-words">
          {t('finding.next.refused')} <CivilDate date={recheckedOn} />: {recheckNote}
        </p>
      )}
    </Notice>
  );
}

function Facts({ page: { zone, finding, items, seesRounds } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  return (
    <Section id="facts" title={t('finding.whatIsWrong')} intro={<RuleIds ids={['Z4', 'EF7']} />}>
      <DefinitionList
        items={[
          { term: t('finding.item'), value: <ItemWords item={finding.item} items={items} /> },
          {
            term: t('finding.facts'),
            value: <span className="whitespace-pre-line break-words">{finding.facts}</span>,
          },
          {
            term: t('finding.foundOn'),
            value: (
              <>
                <CivilDate date={finding.foundOn} />{' '}
                <Link to={checkPath(zone, finding.check)}>{t('finding.toCheck')}</Link>
                {finding.inspection && seesRounds && (
                  <>
                    {' '}
                    <Link to={inspectionPath(zone, finding.inspection.id)}>{finding.inspection.title}</Link>
                  </>
                )}
              </>
            ),
          },
          { term: t('finding.dueOn'), value: <CivilDate date={finding.dueOn} /> },
        ]}
      />
      {finding.can.extend && (
        <Opened name="extend" section="facts" label={t('extend.begin')} form={<ExtendForm finding={finding} />} />
      )}
    </Section>
  );
}

function Correction({ page: { finding } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  const { can, correction, prevention, correctedOn, correctedBy } = finding;
  return (
    <Section id="correction" title={t('correct.section')}>
      {correction === '' ? (
        <p className="text-ink-2">{t('correct.none')}</p>
      ) : (
        <DefinitionList
          items={[
            {
              term: t('correct.correction'),
              value: <span className="whitespace-pre-line break-words">{correction}</span>,
            },
            ...(prevention
              ? [
                  {
                    term: t('correct.prevention'),
                    value: <span className="whitespace-pre-line break-words">{prevention}</span>,
                  },
                ]
              : []),
            {
              term: t('correct.handedIn'),
              value: (
                <>
                  <CivilDate date={correctedOn} /> {correctedBy}
                </>
              ),
            },
          ]}
        />
      )}
      {can.correct && (
        <Opened
          name="correct"
          section="correction"
          label={t('correct.begin')}
          isMain
          form={<CorrectForm finding={finding} />}
        />
      )}
      {can.recheck && (
        <Opened
          name="recheck"
          section="correction"
          label={t('recheck.begin')}
          isMain
          form={<RecheckForm finding={finding} />}
        />
      )}
    </Section>
  );
}

function Proof({ page: { finding } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  const { files, can } = finding;
  return (
    <Section id="papers" title={t('finding.papers')} intro={t('finding.papersIntro')}>
      <Papers files={files} canDetach={can.attach} />
      {files.length === 0 && <p className="text-ink-2">{t('finding.noPapers')}</p>}
      {can.attach && (
        <Opened name="attach" section="papers" label={t('finding.attach')} form={<AttachForm subject="finding" />} />
      )}
    </Section>
  );
}

interface OpenedProps {
  name: string;
  section: string;
  label: string;
  form: ReactNode;
  isMain?: boolean;
}

/** A button that opens its form in place. */
function Opened({ name, section, label, form, isMain = false }: OpenedProps) {
  const { open, here } = useActing();
  return (
    <div className="mt-4">
      {open === name ? (
        form
      ) : (
        <LinkButton
          look={isMain ? 'primary' : 'secondary'}
          to={`${here}?open=${name}#${section}`}
          preventScrollReset
          className="no-print"
        >
          {label}
        </LinkButton>
      )}
    </div>
  );
}
