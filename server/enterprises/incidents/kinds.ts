/** E8: what happens abroad for quality reasons: 通报, 召回, 退货. */
export const INCIDENT_KINDS = ['notification', 'recall', 'return'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** 'replaced': something new happened, so it can't be released; the observation for the new incident took its place. */
export const OBSERVATION_STATES = ['open', 'released', 'replaced'] as const;
export type ObservationState = (typeof OBSERVATION_STATES)[number];

export const DECLARATION_STATES = ['draft', 'signed'] as const;
export type DeclarationState = (typeof DECLARATION_STATES)[number];
