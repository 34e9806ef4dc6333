/** What a form of the enterprise's page has just done, for the notice on top. */
export const DONE = ['registered', 'restored', 'certificateAdded', 'certificateEnded', 'factsUpdated'] as const;
export type Done = (typeof DONE)[number];

export const isDone = (value: string | null): value is Done => DONE.some((done) => done === value);
