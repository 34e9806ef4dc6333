/** The job that records which measures their term has ended (R23). */
export const LIFT_JOB = 'lift-measures';
