import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DocumentBlockView } from './document-block.tsx';
import type { PrintPageData } from './read-print-page.server.ts';

/** A half-year's report as a paper, to be printed or saved as PDF: the same content as the Word file. */
export function PrintPage({ page: { paper, backHref, wordHref } }: { page: PrintPageData }) {
  const { t } = useTranslation('qualityDocuments');
  return (
    <article className="max-w-4xl">
      <PageHeader
        title={paper.title}
        breadcrumb={[{ label: t('print.report'), href: backHref }]}
        actions={
          <>
            <Button look="primary" onClick={() => window.print()}>
              {t('print.print')}
            </Button>
            <a href={wordHref} download className={buttonClass()}>
              {t('print.word')}
            </a>
          </>
        }
      />
      <div className="no-print mb-6">
        <Notice>{t('print.hint')}</Notice>
      </div>
      {paper.marks.map((mark) => (
        <p key={mark} className="text-bad mt-2 font-semibold">
          {mark}
        </p>
      ))}
      {paper.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's pieces are told apart by their order alone
        <DocumentBlockView key={at} block={block} />
      ))}
      <footer className="keep-together mt-12 text-end">
        {paper.closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}
