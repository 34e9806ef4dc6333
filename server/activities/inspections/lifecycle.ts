/** Z25: a round of checks is planned, then concluded with its result or cancelled. */
export const INSPECTION_STATES = ['planned', 'concluded', 'cancelled'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** A joint inspection is made by two or more departments together. */
export const INSPECTION_KINDS = ['check', 'joint'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];
