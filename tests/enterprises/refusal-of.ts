import type { ProductError } from '../../server/platform/errors.ts';

/** What the work was refused with. */
export async function refusalOf(work: Promise<unknown>): Promise<ProductError> {
  try {
    await work;
  } catch (error) {
    return error as ProductError;
  }
  throw new Error('not refused');
}
