import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { gainsPath } from '../../paths.ts';
import { formatDecimal } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { GainTable } from './gain-table.tsx';
import type { GainsView } from './read-gains.server.ts';

/** So many stand on the pages beside the list itself. */
const SHOWN = 5;

/** The open matters that are worth most, and the way to all of them. */
export function GainsPanel({ gains }: { gains: GainsView }) {
  const { t } = useTranslation('gains');
  const { zone, department, year, items, total } = gains;
  const all = `${gainsPath(zone, department.id)}?year=${year}`;
  return (
    <Section
      id="gains"
      title={t('title')}
      intro={t('panel.intro', { points: formatDecimal(total) })}
      actions={<Link to={all}>{t('panel.all', { count: items.length })}</Link>}
    >
      <GainTable caption={t('title')} {...gains} items={items.slice(0, SHOWN)} />
    </Section>
  );
}
