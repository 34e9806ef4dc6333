/** EF7: the six items of a supervision check by section. */
export const CHECK_SECTIONS = {
  /** 企业信用 */
  credit: ['1.1', '1.2', '1.3'],
  /** 企业质量能力 */
  capability: ['2.1', '2.2', '2.3'],
} as const satisfies Record<string, readonly string[]>;

export type CheckSection = keyof typeof CHECK_SECTIONS;
export type CheckItem = (typeof CHECK_SECTIONS)[CheckSection][number];

/** In the order of the form. */
export const CHECK_ITEMS: readonly CheckItem[] = Object.values(CHECK_SECTIONS).flat();

/** 符合, 不符合 */
export const CHECK_RESULTS = ['conforms', 'non-conforming'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** `facts`: the record of what does not conform (不符合事实记录). */
export type CheckAnswers = Partial<Record<CheckItem, { result: CheckResult; facts: string }>>;
