import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { schemeLabel, useWords } from '../admission/words.ts';
import { CERTIFICATE_LOOKS } from './certificate-looks.ts';
import { certificateState } from './certificate-state.ts';
import type { Enterprise } from './read-archive.server.ts';

export type Certificate = Enterprise['certificates'][number];

interface CertificateTableProps {
  caption: string;
  certificates: readonly Certificate[];
  today: string;
  /** Where the form that ends one stands; without it none can be ended here. */
  endHref?: (certificate: Certificate) => string;
  emptyHint?: string;
}

export function CertificateTable({ caption, certificates, today, endHref, emptyHint }: CertificateTableProps) {
  const { t } = useTranslation('enterprises');
  const words = useWords();
  const columns: Column<Certificate>[] = [
    {
      id: 'scheme',
      header: words.tables.certificates.columns.scheme,
      rowHeader: true,
      cell: ({ kind, scheme }) => schemeLabel(words, kind, scheme),
    },
    {
      id: 'kind',
      header: words.tables.certificates.columns.kind,
      cell: ({ kind }) => words.choices.certificateKinds[kind],
    },
    {
      id: 'number',
      header: words.tables.certificates.columns.number,
      cell: ({ number }) => <span className="font-mono text-[0.92em]">{number}</span>,
    },
    { id: 'issuer', header: words.tables.certificates.columns.issuer, cell: ({ issuer }) => issuer },
    { id: 'scope', header: t('certificate.scope'), cell: ({ scope }) => scope, narrow: 'full' },
    {
      id: 'issuedOn',
      header: words.tables.certificates.columns.issuedOn,
      cell: ({ issuedOn }) => <CivilDate date={issuedOn} />,
    },
    {
      id: 'expiresOn',
      header: words.tables.certificates.columns.expiresOn,
      cell: ({ expiresOn }) => <CivilDate date={expiresOn} />,
    },
    {
      id: 'state',
      header: t('certificate.state'),
      cell: (certificate) => {
        const state = certificateState(certificate, today);
        return (
          <>
            <Mark {...CERTIFICATE_LOOKS[state]}>{t(`certificate.is.${state}`)}</Mark>
            {certificate.endedOn && (
              <span className="text-ink-3 block text-xs">
                <CivilDate date={certificate.endedOn} />
              </span>
            )}
          </>
        );
      },
    },
  ];
  const end: Column<Certificate> = {
    id: 'end',
    header: t('certificate.act'),
    cell: (certificate) =>
      certificate.endedOn === null && endHref ? (
        <LinkButton
          size="small"
          look="quiet"
          to={endHref(certificate)}
          preventScrollReset
          aria-label={t('certificate.endNamed', {
            name: schemeLabel(words, certificate.kind, certificate.scheme),
            number: certificate.number,
          })}
        >
          {t('certificate.end')}
        </LinkButton>
      ) : null,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={endHref ? [...columns, end] : columns}
      rows={certificates}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('certificate.none')}>{emptyHint}</EmptyState>}
    />
  );
}
