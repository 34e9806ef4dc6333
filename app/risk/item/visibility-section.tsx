import { useTranslation } from 'react-i18next';
import { VIEWER_ROLES } from '../../../server/risk/kinds.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import type { Risk } from './read-risk-page.server.ts';

/** R28: who sees this risk. */
export function VisibilitySection({ risk: { visibleTo } }: { risk: Risk }) {
  const { t } = useTranslation('risk');
  return (
    <Section
      id="visibility"
      title={t('item.section.visibility')}
      intro={
        <>
          {visibleTo.length === VIEWER_ROLES.length ? t('item.visibility.all') : t('item.visibility.intro')}{' '}
          <RuleIds ids={['R28']} />
        </>
      }
    >
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {VIEWER_ROLES.map((role) => (
          <li key={role}>
            <Mark
              tone={visibleTo.includes(role) ? 'good' : 'idle'}
              glyph={visibleTo.includes(role) ? 'check' : 'slashed'}
            >
              {t(`role.${role}`)}
            </Mark>
          </li>
        ))}
      </ul>
    </Section>
  );
}
