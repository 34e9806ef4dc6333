import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';
import type { RiskLevel } from '../../../server/risk/kinds.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { scrollRegion } from '../../ui/scroll-region.ts';
import { LevelMark } from '../marks.tsx';
import { className, limitsOf, severityName } from './class-names.ts';

/** What an assessment marks in the matrix; rows and columns count from 0. */
export interface MatrixMarks {
  /** Where each scenario stands. */
  scenarios: readonly { row: number; column: number }[];
  /** The index of the one that makes the level. */
  worst: number;
  sensitivity: readonly { row: number; column: number }[];
  /** By how many grades the scope raises what the matrix says. */
  raises: number;
  /** What the page calls them; 1, 2, 3 unless told otherwise. */
  numbers?: readonly number[];
}

export interface MatrixTableProps {
  matrix: RiskMatrix;
  version: number;
  marks?: MatrixMarks | null;
  /** What stands in a cell instead of its level: the editor's fields. */
  cell?: (row: number, column: number) => ReactNode;
}

const TINT = {
  low: 'bg-good-soft',
  medium: 'bg-idle-soft',
  high: 'bg-warn-soft',
  serious: 'bg-bad-soft',
} as const satisfies Record<RiskLevel, string>;

/** R14: the matrix as a table: every meeting says its level in a word with a shape; the tint only helps to find it. */
export function MatrixTable({ matrix, version, marks, cell }: MatrixTableProps) {
  const { t } = useTranslation('riskAssessment');
  const locale = useLocale();
  const caption = t('matrix.caption', { version });
  return (
    <div className="space-y-2">
      <div className="table-scroll" {...scrollRegion(caption)}>
        <table className="heat-map">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th
                scope="col"
                rowSpan={2}
                className="text-ink-2 py-1.5 pe-2 text-start align-bottom text-xs font-medium"
              >
                {t('matrix.corner')}
              </th>
              <th scope="colgroup" colSpan={matrix.severities.length} className="text-ink-3 text-xs font-medium">
                {t('matrix.severity')}
              </th>
            </tr>
            <tr>
              {matrix.severities.map(({ id }, column) => (
                <th
                  key={id}
                  scope="col"
                  // The first cell of this row is no row's lead: it must not stick.
                  style={{ position: 'static' }}
                  className="text-ink-2 min-w-24 px-2 py-1.5 text-center align-bottom text-xs font-medium"
                >
                  {severityName(matrix, column, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.probabilities.map(({ id }, row) => (
              <tr key={id}>
                <th scope="row" className="py-1.5 pe-2 text-start align-middle text-sm font-medium">
                  {className(matrix, row, locale)} <Limits matrix={matrix} row={row} />
                </th>
                {matrix.severities.map((severity, column) => (
                  <Cell
                    key={severity.id}
                    level={matrix.levels[row]?.[column] ?? null}
                    place={placeOf(marks, row, column)}
                  >
                    {cell?.(row, column)}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend marks={marks} />
    </div>
  );
}

function Limits({ matrix, row }: { matrix: RiskMatrix; row: number }) {
  const { t } = useTranslation('riskAssessment');
  const limits = limitsOf(matrix, row);
  return (
    <span className="figures text-ink-3 block text-xs font-normal whitespace-nowrap">
      {'from' in limits ? t('matrix.from', { from: limits.from }) : t('matrix.below', { from: limits.below })}
    </span>
  );
}

interface Place {
  /** Numbers of the scenarios that stand here, as people count. */
  scenarios: number[];
  isWorst: boolean;
  isNeighbour: boolean;
}

function placeOf(marks: MatrixMarks | null | undefined, row: number, column: number): Place {
  const isHere = (at: { row: number; column: number } | undefined) => at?.row === row && at.column === column;
  const scenarios = (marks?.scenarios ?? []).flatMap((at, index) =>
    isHere(at) ? [marks?.numbers?.[index] ?? index + 1] : [],
  );
  return {
    scenarios,
    isWorst: marks ? isHere(marks.scenarios[marks.worst]) : false,
    isNeighbour: marks?.sensitivity.some(isHere) ?? false,
  };
}

function Cell({ level, place, children }: { level: RiskLevel | null; place: Place; children: ReactNode }) {
  const { t } = useTranslation('riskAssessment');
  const { scenarios, isWorst, isNeighbour } = place;
  return (
    <td
      aria-current={isWorst ? 'true' : undefined}
      className={clsx(
        // Words for screen readers stay inside of the box that scrolls.
        'ink-fast relative',
        level && TINT[level],
        isWorst && 'outline-ink font-semibold outline-3 -outline-offset-3',
        isNeighbour && !isWorst && 'outline-ink-2 outline-2 -outline-offset-2 outline-dashed',
      )}
    >
      {children ?? <LevelMark level={level} />}
      {scenarios.length > 0 && (
        <span className="block text-xs">{t('matrix.scenarios', { numbers: scenarios.join(', ') })}</span>
      )}
      {isWorst && <span className="sr-only">{t('matrix.worst')}</span>}
      {isNeighbour && !isWorst && <span className="sr-only">{t('matrix.neighbour')}</span>}
    </td>
  );
}

function Legend({ marks }: { marks: MatrixMarks | null | undefined }) {
  const { t } = useTranslation('riskAssessment');
  return (
    <ul className="text-ink-3 flex flex-wrap gap-x-6 text-xs">
      {marks && (
        <>
          <li>{t('matrix.legendWorst')}</li>
          <li>{t('matrix.legendNeighbour')}</li>
          {marks.raises > 0 && <li className="text-ink">{t('matrix.raised', { count: marks.raises })}</li>}
        </>
      )}
      <li>{t('matrix.border')}</li>
    </ul>
  );
}
