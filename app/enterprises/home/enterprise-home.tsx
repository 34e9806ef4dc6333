import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseZone } from '../../home/read-home.server.ts';
import { enterprisePath, rulesPath } from '../../paths.ts';
import { RiskLinks } from '../../risk/risk-links.tsx';
import type { RiskPage } from '../../risk/risk-tabs.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Nothing } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { EnterpriseStatusMark } from '../register/enterprise-marks.tsx';
import { isEnterpriseStatus } from './is-enterprise-status.ts';
import { type Owed, OwedList } from './owed-list.tsx';

interface EnterpriseHomeProps {
  zone: EnterpriseZone;
  /** Null for whoever acts for no enterprise yet. */
  owed: Owed | null;
  riskPages: readonly RiskPage[];
}

/** What do I owe? The home of an enterprise's people. */
export function EnterpriseHome({ zone, owed, riskPages }: EnterpriseHomeProps) {
  const { t } = useTranslation('enterprises');
  const overdue = owed?.items.filter(({ state }) => state === 'overdue').length ?? 0;
  return (
    <>
      <PageHeader
        title={owed?.enterprise.name ?? zone.name}
        state={
          owed && (
            <>
              {isEnterpriseStatus(owed.enterprise.status) && <EnterpriseStatusMark status={owed.enterprise.status} />}
              <span className="text-ink-3">{zone.name}</span>
            </>
          )
        }
        lead={owed ? <OwedLead count={owed.items.length} overdue={overdue} /> : t('owed.noEnterprise')}
        actions={
          owed && <LinkButton to={enterprisePath(zone.id, owed.enterprise.id)}>{t('owed.toArchive')}</LinkButton>
        }
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        {owed && (
          <Section id="owed" title={t('owed.title')} intro={t('owed.intro')}>
            <OwedList zone={zone.id} owed={owed} />
          </Section>
        )}
        <div className="space-y-10">
          <RiskLinks zone={zone.id} pages={riskPages} />
          <ZoneFacts zone={zone} />
        </div>
      </div>
    </>
  );
}

function OwedLead({ count, overdue }: { count: number; overdue: number }) {
  const { t } = useTranslation('enterprises');
  if (count === 0) return t('owed.leadNothing');
  return overdue > 0 ? t('owed.leadOverdue', { count, overdue }) : t('owed.lead', { count });
}

/** The zone it belongs to, its rules, and whom to ask. */
function ZoneFacts({ zone }: { zone: EnterpriseZone }) {
  const { t } = useTranslation('assessment');
  const { t: tCommon } = useTranslation();
  return (
    <Section title={zone.name} actions={<Link to={rulesPath(zone.id)}>{t('home.enterprise.toRules')}</Link>}>
      <DefinitionList
        items={[
          {
            term: t('home.enterprise.contact'),
            value: (
              <>
                <p className="font-medium">{zone.office ?? tCommon('role.office')}</p>
                <p className="text-ink-2 text-sm">{t('home.enterprise.contactFor')}</p>
              </>
            ),
          },
          { term: t('home.enterprise.city'), value: zone.city },
          { term: t('home.enterprise.industry'), value: zone.industry },
          {
            term: t('home.enterprise.hsCodes'),
            value: zone.hsCodes.length > 0 ? <span className="figures">{zone.hsCodes.join(' · ')}</span> : <Nothing />,
          },
        ]}
      />
    </Section>
  );
}
