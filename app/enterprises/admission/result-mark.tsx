import type { EvaluationResult } from '../../../server/enterprises/evaluation/items.ts';
import { Nothing } from '../../ui/figures.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import { useWords } from './words.ts';

const LOOKS = {
  conforms: { tone: 'good', glyph: 'check' },
  partly: { tone: 'warn', glyph: 'half' },
  'non-conforming': { tone: 'bad', glyph: 'slashed' },
} as const satisfies Record<EvaluationResult, { tone: Tone; glyph: Glyph }>;

/** An answer of EF3 or EF5. */
export function ResultMark({ result }: { result: EvaluationResult | undefined }) {
  const { choices } = useWords();
  return result ? <Mark {...LOOKS[result]}>{choices.evaluationResults[result]}</Mark> : <Nothing />;
}
