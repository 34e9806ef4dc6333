/** The readiness checklist by the main clauses of ISO/IEC 17025:2017; an item bears the number of the clause that it asks about. */
export const CHECKLIST_SECTIONS = {
  /** 通用要求 */
  '4': ['4.1', '4.2'],
  /** 结构要求 */
  '5': ['5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.7'],
  /** 资源要求 */
  '6': ['6.2', '6.3', '6.4', '6.5', '6.6'],
  /** 过程要求 */
  '7': ['7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7', '7.8', '7.9', '7.10', '7.11'],
  /** 管理体系要求 */
  '8': ['8.2', '8.3', '8.4', '8.5', '8.6', '8.7', '8.8', '8.9'],
} as const satisfies Record<string, readonly string[]>;

export type ChecklistSection = keyof typeof CHECKLIST_SECTIONS;
export type ChecklistItem = (typeof CHECKLIST_SECTIONS)[ChecklistSection][number];

export const SECTION_IDS = Object.keys(CHECKLIST_SECTIONS) as ChecklistSection[];
/** In the order of the form. */
export const CHECKLIST_ITEMS: readonly ChecklistItem[] = SECTION_IDS.flatMap((section) => CHECKLIST_SECTIONS[section]);

export const READINESS_RESULTS = ['ready', 'partly', 'missing', 'not-applicable'] as const;
export type ReadinessResult = (typeof READINESS_RESULTS)[number];

/** `note`: what is there, or what is missing. */
export type ReadinessAnswers = Partial<Record<ChecklistItem, { result: ReadinessResult; note: string }>>;
