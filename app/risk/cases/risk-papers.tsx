import { useTranslation } from 'react-i18next';
import { RISK_PAPERS } from '../../../server/risk/cases/paper-kinds.ts';
import { useActing } from '../../acts/acting.tsx';
import { type Paper, PaperForm, Papers } from '../../enterprises/incidents/attachments.tsx';
import { riskFilePath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';

interface RiskPapersProps {
  files: readonly Paper[];
  canAttach: boolean;
  intro: string;
}

/** R14, R22: the papers of a case or of a risk's own file. */
export function RiskPapers({ files, canAttach, intro }: RiskPapersProps) {
  const { t } = useTranslation('riskCases');
  const { open, here } = useActing();
  const nameOf = (category: string) => {
    const known = RISK_PAPERS.find((each) => each === category);
    return known ? t(`paper.${known}`) : category;
  };
  return (
    <Section id="papers" title={t('papers.title')} intro={intro}>
      <Papers files={files} canDetach={canAttach} addressOf={riskFilePath} nameOf={nameOf} />
      {files.length === 0 && <p className="text-ink-2">{t('papers.none')}</p>}
      {canAttach && (
        <div className="mt-4">
          {open === 'attach' ? (
            <PaperForm name="attach" categories={RISK_PAPERS} nameOf={nameOf} />
          ) : (
            <LinkButton to={`${here}?open=attach#papers`} preventScrollReset className="no-print">
              {t('papers.add')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}
