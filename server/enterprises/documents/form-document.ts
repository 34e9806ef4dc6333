import type { Block } from '../../documents/layout.ts';

/** A form with what stands above it. */
export interface FormDocument {
  /** Above the title: number of the form, name of the zone. */
  number: string;
  zone: string;
  title: string;
  isLandscape?: boolean;
  blocks: readonly Block[];
}
