import { useTranslation } from 'react-i18next';
import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';
import { LevelMark } from '../marks.tsx';
import type { RowsJudged } from './judge-rows.ts';
import { MatrixTable } from './matrix-table.tsx';
import { Sensitivity } from './sensitivity.tsx';

interface LiveLevelProps {
  matrix: { version: number; content: RiskMatrix };
  /** Null while there is nothing to judge yet. */
  judged: RowsJudged | null;
}

/** R14: what the scenarios come to so far, drawn into the matrix. */
export function LiveLevel({ matrix, judged }: LiveLevelProps) {
  const { t } = useTranslation('riskAssessment');
  return (
    <div className="space-y-5">
      {judged ? (
        <div className="space-y-2">
          <p className="text-xl font-semibold" role="status">
            <LevelMark level={judged.judgement.level} />
          </p>
          <Sensitivity neighbours={judged.judgement.sensitivity} />
        </div>
      ) : (
        <p className="text-ink-2 max-w-text">{t('form.levelNone')}</p>
      )}
      <MatrixTable
        matrix={matrix.content}
        version={matrix.version}
        marks={judged && { ...judged.judgement, numbers: judged.rows.map((row) => row + 1) }}
      />
    </div>
  );
}
