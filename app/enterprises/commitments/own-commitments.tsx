import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { enterpriseFilePath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { CommitmentsPage } from './read-commitments.server.ts';

type Own = Extract<CommitmentsPage['content'], { of: 'enterprise' }>;
type Commitment = Own['items'][number];

/** The duties of article 7, in the order of the article. */
const DUTIES = ['name', 'activities', 'supervision', 'quality'] as const;

/** E7: this year's letter to sign, and the ones signed before. */
export function OwnCommitments({ zone, own, year }: { zone: string; own: Own; year: number }) {
  const { t } = useTranslation('incidents');
  const ofThisYear = own.items.find((commitment) => commitment.year === year);
  return (
    <>
      <Section id="this-year" title={t('commitment.letterOf', { year })}>
        <div className="max-w-text space-y-4">
          <p>{t('commitment.preamble', { name: own.enterprise.name })}</p>
          <ol className="list-decimal space-y-1.5 ps-6">
            {DUTIES.map((duty) => (
              <li key={duty}>{t(`commitment.duty.${duty}`)}</li>
            ))}
          </ol>
          <ToSign own={own} year={year} signed={ofThisYear} />
        </div>
      </Section>
      <Section id="signed" title={t('commitment.before')}>
        <SignedTable zone={zone} rows={own.items} />
      </Section>
    </>
  );
}

function ToSign({ own, year, signed }: { own: Own; year: number; signed: Commitment | undefined }) {
  const { t } = useTranslation('incidents');
  if (signed) {
    return (
      <Notice tone="good" title={t('commitment.signedThisYear', { year })}>
        {signed.signerName} <CivilDate date={signed.signedOn} />
      </Notice>
    );
  }
  if (!own.isInZone) return <Notice tone="idle" title={t('commitment.notInZone')} />;
  if (!own.canSign) return null;
  return (
    <ActForm
      name="commit"
      label={t('commitment.letterOf', { year })}
      cancelHref={null}
      button={<SubmitButton>{t('commitment.submit', { year })}</SubmitButton>}
    >
      <input type="hidden" name="enterprise" value={own.enterprise.id} />
      <input type="hidden" name="year" value={year} />
      <p className="text-ink-2">{t('commitment.confirm')}</p>
    </ActForm>
  );
}

function SignedTable({ zone, rows }: { zone: string; rows: readonly Commitment[] }) {
  const { t } = useTranslation('incidents');
  const columns: Column<Commitment>[] = [
    { id: 'year', header: t('commitment.year'), rowHeader: true, cell: ({ year }) => t('year', { year }) },
    { id: 'on', header: t('commitment.signedOn'), cell: ({ signedOn }) => <CivilDate date={signedOn} /> },
    { id: 'signer', header: t('commitment.signer'), cell: ({ signerName }) => signerName },
    { id: 'how', header: t('commitment.how'), cell: ({ how }) => t(`commitment.howIs.${how}`) },
    {
      id: 'files',
      header: t('commitment.scan'),
      cell: ({ files }) =>
        files.length === 0 ? (
          <Nothing />
        ) : (
          files.map(({ id, title, fileName }) => (
            <a key={id} href={enterpriseFilePath(zone, id)} download={fileName} className="me-3">
              {title}
            </a>
          ))
        ),
    },
  ];
  return (
    <DataTable
      caption={t('commitment.before')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ year }) => String(year)}
      empty={<EmptyState title={t('commitment.none')}>{t('commitment.noneHint')}</EmptyState>}
    />
  );
}
