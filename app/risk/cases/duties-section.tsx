import { useTranslation } from 'react-i18next';
import { FILING_KINDS } from '../../../server/risk/kinds.ts';
import { useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Nothing } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { DutyMark, nextDuty } from './case-marks.tsx';
import { FilingForm } from './filing-form.tsx';
import type { FoundCase } from './read-case.server.ts';

/** R22: the four duties, each with its day and the way to file it; one form at a time. */
export function DutiesSection({ found }: { found: FoundCase }) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  const { open, here } = useActing();
  const asked = FILING_KINDS.find((kind) => open === `file:${kind}` && found.can.file.includes(kind));
  const next = nextDuty(found);
  return (
    <Section
      id="duties"
      title={t('duty.title')}
      intro={
        <>
          {t('duty.intro')} <RuleIds ids={['R22']} />
        </>
      }
    >
      <ul className="border-rule border-t">
        {FILING_KINDS.map((kind) => {
          const duty = found.duties.find((each) => each.kind === kind);
          return (
            <li
              key={kind}
              className="border-rule grid items-baseline gap-x-6 gap-y-1.5 border-b py-3 sm:grid-cols-[minmax(0,1fr)_13rem_9rem]"
            >
              <div className="min-w-0">
                <p className="font-medium">{tRisk(`filingKind.${kind}`)}</p>
                <p className="text-ink-2 text-sm">{t(`duty.how.${kind}`)}</p>
              </div>
              <div className="text-sm">
                {duty ? <DutyMark duty={duty} isClosed={found.closedOn !== null} /> : <Nothing />}
              </div>
              <div className="no-print sm:text-end">
                {found.can.file.includes(kind) && asked !== kind && (
                  <LinkButton
                    size="small"
                    look={next?.kind === kind ? 'primary' : 'secondary'}
                    to={`${here}?open=file:${kind}#duties`}
                    preventScrollReset
                    aria-label={t('file.beginNamed', { name: tRisk(`filingKind.${kind}`) })}
                  >
                    {t(duty?.filedOn ? 'file.again' : 'file.begin')}
                  </LinkButton>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {asked && (
        <div className="mt-6">
          <h3 className="mb-3 text-base">{tRisk(`filingKind.${asked}`)}</h3>
          <FilingForm kind={asked} earlier={earlierOf(found, asked)} />
        </div>
      )}
    </Section>
  );
}

/** A report is revised from what stands in it; progress and notices are told anew each time. */
function earlierOf({ filings }: FoundCase, kind: (typeof FILING_KINDS)[number]): Record<string, string> | undefined {
  if (kind === 'progress' || kind === 'notice') return undefined;
  return filings.find((filing) => filing.kind === kind)?.content;
}
