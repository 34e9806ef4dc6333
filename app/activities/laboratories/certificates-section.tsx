import { useTranslation } from 'react-i18next';
import { CERTIFICATE_LOOKS } from '../../enterprises/archive/certificate-looks.ts';
import { certificateState } from '../../enterprises/archive/certificate-state.ts';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { certificatesPath } from './laboratory-paths.ts';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';

type Row = Page['laboratory']['certificates'][number];

/** The certificates of the enterprise's laboratory, which its archive keeps. */
export function CertificatesSection({ page: { zone, laboratory, canCertify } }: { page: Page }) {
  const { t } = useTranslation(['laboratories', 'enterprises']);
  const columns: Column<Row>[] = [
    {
      id: 'number',
      header: t('laboratories:column.certificate'),
      rowHeader: true,
      cell: ({ number }) => <span className="font-mono text-[0.92em]">{number}</span>,
    },
    {
      id: 'scheme',
      header: t('laboratories:certificate.scheme'),
      cell: ({ scheme }) => t(`laboratories:grade.${scheme as 'cnas' | 'provincial' | 'other'}`),
    },
    { id: 'scope', header: t('laboratories:field.scope'), narrow: 'full', cell: ({ scope }) => scope },
    { id: 'issuer', header: t('laboratories:certificate.issuer'), cell: ({ issuer }) => issuer },
    {
      id: 'issuedOn',
      header: t('laboratories:certificate.issuedOn'),
      cell: ({ issuedOn }) => <CivilDate date={issuedOn} />,
    },
    {
      id: 'expiresOn',
      header: t('laboratories:column.expiresOn'),
      cell: ({ expiresOn }) => <CivilDate date={expiresOn} />,
    },
    {
      id: 'state',
      header: t('laboratories:certificate.state'),
      cell: (certificate) => {
        const state = certificateState(certificate, laboratory.today);
        return <Mark {...CERTIFICATE_LOOKS[state]}>{t(`enterprises:certificate.is.${state}`)}</Mark>;
      },
    },
  ];
  return (
    <Section
      id="certificates"
      title={t('laboratories:certificate.title')}
      intro={t('laboratories:certificate.intro')}
      actions={
        <LinkButton size="small" to={certificatesPath(zone, laboratory.enterprise.id)} className="no-print">
          {t(canCertify ? 'laboratories:certificate.add' : 'laboratories:certificate.open')}
        </LinkButton>
      }
    >
      <DataTable
        caption={t('laboratories:certificate.title')}
        captionHidden
        columns={columns}
        rows={laboratory.certificates}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{t('laboratories:certificate.none')}</p>}
      />
    </Section>
  );
}
