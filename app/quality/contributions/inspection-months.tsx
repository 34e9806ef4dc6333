import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { inspectionFiguresPath } from '../../paths.ts';
import { formatMonth } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import type { DataPage } from './read-data-page.server.ts';

const LOOKS = {
  filed: { tone: 'good', glyph: 'check' },
  missing: { tone: 'bad', glyph: 'alarm' },
  ahead: { tone: 'idle', glyph: 'dashedCircle' },
} as const satisfies Record<string, { tone: Tone; glyph: Glyph }>;

const stateOf = (isFiled: boolean | null): keyof typeof LOOKS =>
  isFiled === null ? 'ahead' : isFiled ? 'filed' : 'missing';

/** The inspection authority's figures, month by month: its share of a half-year's data. */
export function InspectionMonths({ page: { zone, arrangement, seesFigures } }: { page: DataPage }) {
  const { t } = useTranslation('enterpriseReports');
  const locale = useLocale();
  return (
    <Section
      id="inspection"
      title={t('data.inspection.title')}
      intro={t('data.inspection.intro')}
      actions={seesFigures && <Link to={inspectionFiguresPath(zone)}>{t('data.inspection.open')}</Link>}
    >
      <ul className="border-rule grid grid-cols-2 border-s border-t sm:grid-cols-3 xl:grid-cols-6">
        {arrangement.inspectionMonths.map(({ month, isFiled }) => {
          const state = stateOf(isFiled);
          return (
            <li key={month} className="border-rule border-e border-b px-2.5 py-2">
              <span className="block text-sm font-medium">{formatMonth(month, locale)}</span>
              <Mark {...LOOKS[state]} className="text-xs">
                {t(`data.inspection.${state}`)}
              </Mark>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
