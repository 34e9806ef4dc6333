import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { riskCasesPath, riskMeasuresPath, riskReportPath } from '../paths.ts';
import { Icon } from '../ui/icon.tsx';
import { Section } from '../ui/section.tsx';
import type { RiskPage } from './risk-tabs.tsx';

/** What the risk work asks of those who never see a risk's file: reports, and what is addressed to them. */
const LINKS = [
  { page: 'report', href: riskReportPath },
  { page: 'measures', href: riskMeasuresPath },
  { page: 'cases', href: riskCasesPath },
] as const satisfies readonly { page: RiskPage; href: (zone: string) => string }[];

/** For the homes of departments and enterprises; nothing for whoever may open none of it. */
export function RiskLinks({ zone, pages }: { zone: string; pages: readonly RiskPage[] }) {
  const { t } = useTranslation();
  const links = LINKS.filter(({ page }) => pages.includes(page));
  if (links.length === 0) return null;
  return (
    <Section id="risk" title={t('riskLinks.title')} intro={t('riskLinks.intro')}>
      <ul className="border-rule border-t">
        {links.map(({ page, href }) => (
          <li key={page} className="border-rule border-b">
            <Link to={href(zone)} className="block py-2">
              {t(`riskLinks.${page}`)}
              <Icon name="arrowRight" className="ms-1.5 align-[-0.15em]" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
