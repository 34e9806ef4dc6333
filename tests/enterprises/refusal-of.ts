import { ProductError } from '../../server/platform/errors.ts';

/** What the work was refused with; anything but a refusal of the product fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<ProductError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProductError) return error;
    throw error;
  }
  throw new Error('not refused');
}
