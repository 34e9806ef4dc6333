import type { CSSProperties } from 'react';

/** Leaves room for the values at the right of a plot; less in a narrow chart. For the plain face and the words around it. */
export const roomForValues = ({ valueRoom: { wide, narrow } }: { valueRoom: { wide: number; narrow: number } }) => ({
  room: 'pe-(--room-wide) @max-md:pe-(--room-narrow)',
  style: { '--room-wide': `${wide}px`, '--room-narrow': `${narrow}px` } as CSSProperties,
});
