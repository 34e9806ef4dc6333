import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../../server/enterprises/checks/items.ts';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { checksPath, enterprisePath, formDocumentPath, inspectionPath, measuresPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass, LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Instant, Nothing } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import { FindingsTable } from '../findings/findings-table.tsx';
import { AttachForm, Papers } from '../incidents/attachments.tsx';
import { IncidentDoneNotice } from '../incidents/done-notice.tsx';
import { checkPath } from '../incidents/incident-paths.ts';
import { ResultMark } from './checks-page.tsx';
import type { CheckPage as Page } from './read-check.server.ts';

type Item = Page['check']['items'][number];

/** E11: what did this check find, and what follows? */
export function CheckPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, check, title } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={checkPath(zone, check.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('check.title'), href: checksPath(zone) }]}
        state={
          <>
            <ResultMark nonConforming={check.nonConforming} />
            {check.moveOut && <Badge tone="bad">{t('check.movesOut')}</Badge>}
            {check.isJoint && <Badge tone="info">{t('check.joint')}</Badge>}
            <CivilDate date={check.checkedOn} />
            <Link to={enterprisePath(zone, check.enterprise.id)}>{check.enterprise.name}</Link>
          </>
        }
        actions={
          <a href={formDocumentPath(zone, 'EF7', check.id)} download className={buttonClass()}>
            {t('word')}
          </a>
        }
      />
      <div className="space-y-12">
        <IncidentDoneNotice />
        {page.seesMeasures && (check.nonConforming > 0 || check.moveOut) && (
          <Notice tone="warn" title={t('check.follows')}>
            <Link to={measuresPath(zone)}>{t('check.toMeasures')}</Link> <RuleIds ids={['E9a', 'E9b']} />
          </Notice>
        )}
        <Items page={page} />
        {check.own.length > 0 && <OwnAnswers page={page} />}
        <Findings page={page} />
        <Facts page={page} />
        <Attachments page={page} />
      </div>
    </ActingProvider>
  );
}

function Items({ page: { check, words } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const columns: Column<Item>[] = [
    {
      id: 'item',
      header: t('check.number'),
      cell: ({ item }) => <span className="figures">{item}</span>,
      width: '4rem',
    },
    { id: 'text', header: t('check.requirement'), rowHeader: true, cell: ({ item }) => words.items[item] },
    {
      id: 'result',
      header: t('check.result'),
      width: '9rem',
      cell: ({ result }) => <AnswerMark result={result} words={words.results} />,
    },
    {
      id: 'facts',
      header: t('check.facts'),
      narrow: 'full',
      cell: ({ facts }) => facts && <span className="whitespace-pre-line">{facts}</span>,
    },
  ];
  return (
    <Section id="items" title={t('check.items')} intro={<RuleIds ids={['EF7']} />}>
      <DataTable
        caption={t('check.items')}
        captionHidden
        columns={columns}
        rows={check.items}
        rowKey={({ item }) => item}
        empty={null}
      />
    </Section>
  );
}

function AnswerMark({ result, words }: { result: CheckResult; words: Readonly<Record<CheckResult, string>> }) {
  const look =
    result === 'conforms' ? ({ tone: 'good', glyph: 'check' } as const) : ({ tone: 'bad', glyph: 'alarm' } as const);
  return <Mark {...look}>{words[result]}</Mark>;
}

type Own = Page['check']['own'][number];

/** What the round asked beside the items of EF7. */
function OwnAnswers({ page: { check, words } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const columns: Column<Own>[] = [
    { id: 'question', header: t('check.requirement'), rowHeader: true, cell: ({ question }) => question },
    {
      id: 'result',
      header: t('check.result'),
      width: '9rem',
      cell: ({ result }) => <AnswerMark result={result} words={words.results} />,
    },
    {
      id: 'facts',
      header: t('check.facts'),
      narrow: 'full',
      cell: ({ facts }) => facts && <span className="whitespace-pre-line">{facts}</span>,
    },
  ];
  return (
    <Section id="own-questions" title={t('check.ownQuestions')}>
      <DataTable
        caption={t('check.ownQuestions')}
        captionHidden
        columns={columns}
        rows={check.own}
        rowKey={({ question }) => question}
        empty={null}
      />
    </Section>
  );
}

/** Z4: what is to be corrected after this check, and how far that is. */
function Findings({ page: { zone, check, words } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  if (check.findings.length === 0) return null;
  return (
    <Section
      id="findings"
      title={t('check.findings')}
      intro={
        <>
          {t('check.findingsIntro')} <RuleIds ids={['Z4']} />
        </>
      }
    >
      <FindingsTable zone={zone} rows={check.findings} items={words.items} isOwn empty={null} />
    </Section>
  );
}

function Facts({ page: { zone, check } }: { page: Page }) {
  const { t } = useTranslation(['incidents', 'common']);
  const separator = t('common:listSeparator');
  return (
    <Section id="facts" title={t('incidents:check.who')}>
      <DefinitionList
        items={[
          { term: t('incidents:check.inspectors'), value: check.inspectors.join(separator) },
          {
            term: t('incidents:check.departments'),
            value:
              check.departments.length > 0 ? check.departments.map(({ name }) => name).join(separator) : <Nothing />,
          },
          ...(check.round
            ? [
                {
                  term: t('incidents:check.round'),
                  value: <Link to={inspectionPath(zone, check.round.id)}>{check.round.title}</Link>,
                },
              ]
            : []),
          { term: t('incidents:check.moveOut'), value: t(check.moveOut ? 'incidents:yes' : 'incidents:no') },
          {
            term: t('incidents:recorded'),
            value: (
              <>
                {check.recordedBy} <Instant at={check.recordedAt} className="text-ink-3 text-sm" />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Attachments({ page: { check, canAttach } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { open, here } = useActing();
  return (
    <Section id="papers" title={t('attach.section')} intro={t('check.papersIntro')}>
      <Papers files={check.files} />
      {check.files.length === 0 && <p className="text-ink-2">{t('attach.none')}</p>}
      {canAttach && (
        <div className="mt-4">
          {open === 'attach' ? (
            <AttachForm subject="check" />
          ) : (
            <LinkButton to={`${here}?open=attach#papers`} preventScrollReset className="no-print">
              {t('attach.title')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}
