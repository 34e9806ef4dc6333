/** How long texts may be that people write about a report. */
export const NOTE_LENGTH = 500;
export const COMMENT_LENGTH = 2_000;
export const FINDING_TITLE_LENGTH = 200;
export const FINDING_LENGTH = 5_000;
export const FOCUS_LENGTH = 2_000;
export const PRODUCT_LENGTH = 300;
