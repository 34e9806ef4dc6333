import { useTranslation } from 'react-i18next';
import { GAIN_WAYS } from '../../../server/assessment/gains.ts';
import { departmentPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { CivilDate, Decimal } from '../../ui/figures.tsx';
import { formatDecimal } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { YearLinks } from '../year-links.tsx';
import { GainTable } from './gain-table.tsx';
import type { GainsView } from './read-gains.server.ts';

/** A2, A3: which points does a department not have yet, and what would bring them? */
export function GainsPage({ title, gains, years }: { title: string; gains: GainsView; years: readonly number[] }) {
  const { t } = useTranslation('gains');
  const { zone, department, year, asOf, isOpen, total, byWay, verified, assessableWeight } = gains;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ label: department.name, href: departmentPath(zone, department.id, year) }]}
        state={
          <>
            <YearLinks year={year} years={years} />
            <span className="text-ink-3">
              {t('asOf')} <CivilDate date={asOf} />
            </span>
          </>
        }
        lead={
          <>
            {t('lead', { verified: formatDecimal(verified), weight: formatDecimal(assessableWeight) })}{' '}
            <RuleIds ids={['A2', 'A3']} />
          </>
        }
      />
      <div className="space-y-10">
        <Stats>
          <Stat label={t('total')} size="large" unit={t('points')}>
            <Decimal value={total} />
          </Stat>
          {GAIN_WAYS.map((way) => (
            <Stat key={way} label={t(`way.${way}`)} unit={t('points')} note={t(`wayNote.${way}`)}>
              <Decimal value={byWay[way] ?? '0'} />
            </Stat>
          ))}
        </Stats>
        {!isOpen && <Notice tone="idle" title={t('closed')} />}
        <Section id="gains" title={t('list.title')} intro={t('list.intro')}>
          <GainTable caption={t('list.title')} {...gains} />
        </Section>
      </div>
    </>
  );
}
