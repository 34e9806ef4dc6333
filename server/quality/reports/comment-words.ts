import { SECTIONS } from './content.ts';

/** What a comment may be about. */
export const COMMENT_SECTIONS = [...SECTIONS, 'cases'] as const;

/** Q8, Q9: what becomes of a comment. */
export const COMMENT_ANSWERS = ['adopted', 'partly', 'declined'] as const;
