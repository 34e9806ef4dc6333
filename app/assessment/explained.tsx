import { ExplainPanel, useExplainCloseHref } from '../ui/explain.tsx';
import type { Explanation } from './explain/explanation.ts';

/** The panel of a page that was asked to explain a figure. */
export function Explained({ explanation }: { explanation: Explanation | null }) {
  const closeHref = useExplainCloseHref();
  return explanation && <ExplainPanel {...explanation} closeHref={closeHref} />;
}
