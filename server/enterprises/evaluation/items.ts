/** EF3, EF5: the sixteen items of self-assessment and panel evaluation by section; both forms have the same. */
export const EVALUATION_SECTIONS = {
  /** 企业性质 */
  nature: ['1'],
  /** 企业信用 */
  credit: ['2.1', '2.2', '2.3'],
  /** 企业规模 */
  scale: ['3.1', '3.2', '3.3'],
  /** 企业能力 */
  capability: ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '4.9'],
} as const satisfies Record<string, readonly string[]>;

export type EvaluationSection = keyof typeof EVALUATION_SECTIONS;
export type EvaluationItem = (typeof EVALUATION_SECTIONS)[EvaluationSection][number];

/** In the order of the form. */
export const EVALUATION_ITEMS: readonly EvaluationItem[] = Object.values(EVALUATION_SECTIONS).flat();

/** 符合, 一般符合, 不符合 */
export const EVALUATION_RESULTS = ['conforms', 'partly', 'non-conforming'] as const;
export type EvaluationResult = (typeof EVALUATION_RESULTS)[number];

/** A form being filled in: what is not there is not answered yet. */
export type EvaluationAnswers = Partial<Record<EvaluationItem, EvaluationResult>>;
