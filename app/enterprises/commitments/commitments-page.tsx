import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActForm, ActingProvider, useActing } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { YearLinks } from '../../assessment/year-links.tsx';
import { commitmentsPath, enterprisePath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextInput } from '../../ui/field.tsx';
import { CivilDate, Count, Nothing } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { CoverageBar } from '../checks/coverage-bar.tsx';
import { IncidentDoneNotice } from '../incidents/done-notice.tsx';
import { OwnCommitments } from './own-commitments.tsx';
import type { CommitmentsPage as Page } from './read-commitments.server.ts';

export type Year = Extract<Page['content'], { of: 'year' }>;
type Row = Year['items'][number];

/** E7: who has signed the year's quality commitment? */
export function CommitmentsPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, title, content, acting, thisYear } = page;
  const here = content.of === 'year' ? `${commitmentsPath(zone)}?year=${content.year}` : commitmentsPath(zone);
  return (
    <ActingProvider {...acting} failure={failure} here={here}>
      <PageHeader
        title={title}
        state={content.of === 'year' && <YearLinks year={content.year} years={content.years} />}
        lead={
          <>
            {t(content.of === 'year' ? 'commitment.lead' : 'commitment.leadOwn')} <RuleIds ids={['E7', 'Z6']} />
          </>
        }
      />
      <AreaTabs zone={zone} pages={page.pages} />
      <div className="space-y-12">
        <IncidentDoneNotice />
        {content.of === 'year' ? (
          <OfYear zone={zone} year={content} />
        ) : (
          <OwnCommitments zone={zone} own={content} year={thisYear} />
        )}
      </div>
    </ActingProvider>
  );
}

const EXACT = 4;

function OfYear({ zone, year }: { zone: string; year: Year }) {
  const { t } = useTranslation('incidents');
  const { open } = useActing();
  const { total, signed, items, canRecord } = year;
  const [act, id] = open?.split(':') ?? [];
  const opened = act === 'letter' && canRecord ? items.find(({ enterprise }) => enterprise.id === id) : undefined;
  if (total === 0) return <EmptyState title={t('check.nobody')}>{t('check.nobodyHint')}</EmptyState>;
  return (
    <>
      <div className="space-y-4">
        <Stats>
          <Stat label={t('commitment.signed')} unit={t('check.ofTotal', { total })}>
            <Count value={signed} />
          </Stat>
          <Stat label={t('commitment.unsigned')} unit={t('check.enterprises', { count: total - signed })}>
            <Count value={total - signed} />
          </Stat>
        </Stats>
        <CoverageBar share={(signed / total).toFixed(EXACT)} label={t('commitment.barSays', { signed, total })} />
      </div>
      {opened && !opened.commitment && <LetterForm row={opened} year={year.year} />}
      <Section id="enterprises" title={t('commitment.ofYear', { year: year.year })}>
        <YearTable zone={zone} year={year} />
      </Section>
    </>
  );
}

function YearTable({ zone, year }: { zone: string; year: Year }) {
  const { t } = useTranslation('incidents');
  const { here } = useActing();
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('enterprise.label'),
      rowHeader: true,
      cell: ({ enterprise }) => enterprise.name,
    },
    {
      id: 'state',
      header: t('commitment.state'),
      cell: ({ commitment }) => <SignedMark isSigned={commitment !== null} />,
    },
    {
      id: 'on',
      header: t('commitment.signedOn'),
      cell: ({ commitment }) => <CivilDate date={commitment?.signedOn} />,
    },
    { id: 'signer', header: t('commitment.signer'), cell: ({ commitment }) => commitment?.signerName ?? <Nothing /> },
    {
      id: 'how',
      header: t('commitment.how'),
      cell: ({ commitment, enterprise }) => {
        if (commitment) return t(`commitment.howIs.${commitment.how}`);
        if (!year.canRecord) return <Nothing />;
        return (
          <Link
            to={`${here}&open=${encodeURIComponent(`letter:${enterprise.id}`)}#letter`}
            preventScrollReset
            aria-label={t('commitment.recordNamed', { name: enterprise.name })}
          >
            {t('commitment.record')}
          </Link>
        );
      },
    },
  ];
  const rows = [...year.items].sort((a, b) => Number(a.commitment !== null) - Number(b.commitment !== null));
  return (
    <DataTable
      caption={t('commitment.ofYear', { year: year.year })}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ enterprise }) => enterprise.id}
      rowHref={({ enterprise }) => `${enterprisePath(zone, enterprise.id)}?tab=commitments`}
      empty={null}
    />
  );
}

export function SignedMark({ isSigned }: { isSigned: boolean }) {
  const { t } = useTranslation('incidents');
  return isSigned ? (
    <Mark tone="good" glyph="check">
      {t('commitment.isSigned')}
    </Mark>
  ) : (
    <Mark tone="warn" glyph="flag">
      {t('commitment.isUnsigned')}
    </Mark>
  );
}

/** The office records a letter that was signed on paper. */
function LetterForm({ row, year }: { row: Row; year: number }) {
  const { t } = useTranslation('incidents');
  const { today } = useActing();
  const lastDay = `${year}-12-31`;
  return (
    <Section
      id="letter"
      title={t('commitment.recordNamed', { name: row.enterprise.name })}
      intro={t('commitment.recordIntro', { year })}
    >
      <ActForm
        name={`letter:${row.enterprise.id}`}
        label={t('commitment.recordNamed', { name: row.enterprise.name })}
        encType="multipart/form-data"
        button={<SubmitButton>{t('commitment.submitLetter')}</SubmitButton>}
      >
        <TextInput name="paper.signerName" label={t('commitment.signer')} maxLength={100} width="half" required />
        <TextInput
          name="paper.signedOn"
          type="date"
          label={t('commitment.signedOn')}
          max={today < lastDay ? today : lastDay}
          width="short"
          required
        />
        <FileField label={t('commitment.scan')} optional />
      </ActForm>
    </Section>
  );
}
