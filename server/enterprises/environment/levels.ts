/** Z26: the environmental risk of an enterprise, in rising order. */
export const ENVIRONMENT_LEVELS = ['low', 'medium', 'high'] as const;
export type EnvironmentLevel = (typeof ENVIRONMENT_LEVELS)[number];
