import { useTranslation } from 'react-i18next';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { fieldsOfFiling } from './filing-fields.ts';
import type { FoundCase } from './read-case.server.ts';

type Filing = FoundCase['filings'][number];

/** R22: everything that was filed, the newest first; the newest of a kind holds and stands open. */
export function FilingList({ filings }: { filings: readonly Filing[] }) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  if (filings.length === 0) return <p className="text-ink-2">{t('file.none')}</p>;
  const newest = new Map([...filings].reverse().map((filing) => [filing.kind, filing.id]));
  return (
    <ul className="border-rule border-t">
      {filings.map((filing) => (
        <li key={filing.id} className="border-rule border-b py-3">
          <details open={newest.get(filing.kind) === filing.id}>
            <summary className="cursor-pointer">
              <span className="font-medium">{tRisk(`filingKind.${filing.kind}`)}</span>
              <span className="text-ink-3 ms-3 text-sm">
                {filing.filedBy} <Instant at={filing.filedAt} />
              </span>
              {newest.get(filing.kind) !== filing.id && (
                <span className="text-ink-3 ms-3 text-sm">{t('file.superseded')}</span>
              )}
            </summary>
            <Parts filing={filing} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Parts({ filing: { kind, content } }: { filing: Filing }) {
  const { t } = useTranslation('riskCases');
  return (
    <dl className="mt-2 space-y-3">
      {fieldsOfFiling(kind).map((part) => (
        <div key={part}>
          <dt className="text-ink-3 text-sm">{t(`part.${part}`)}</dt>
          <dd className="max-w-text whitespace-pre-line break-words">
            {part === 'informedOn' ? <CivilDate date={content[part]} /> : content[part]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
